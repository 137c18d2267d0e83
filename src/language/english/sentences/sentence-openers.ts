/**
 * Words that, written with a capital inside a text, all but prove that a sentence begins there: they open sentences often and names hardly ever.
 * "will" and "may" are left out, because people are called that.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `a an the this that these those such another each every either neither both all any some many much most more few fewer several other others no none
i he she it we they you who whoever what whatever which whose whom one someone somebody something everyone everybody everything nobody nothing anyone anybody anything
my your his her its our their mine yours ours theirs myself himself herself itself ourselves themselves
in on at by for from with without within into onto of off to toward towards about above across after against along amid among around as before behind below beneath beside besides between beyond
despite down during except inside instead like near outside over past per since through throughout till under underneath unlike until unto up upon via
and or but nor so yet because if unless though although while whereas whether when whenever where wherever why how once than then
is are was were be been being am do does did done has have had can could should would must might shall isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't shouldn't wouldn't won't
not never only just even still also too again now soon later earlier today yesterday tomorrow tonight here there thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless otherwise
perhaps maybe possibly probably clearly obviously certainly indeed actually apparently currently eventually finally generally initially originally previously recently sometimes often usually typically
ultimately unfortunately fortunately similarly likewise additionally alternatively consequently accordingly afterwards afterward thereafter rather quite very almost nearly further
firstly secondly thirdly two three four five six seven eight nine ten eleven twelve twenty hundreds thousands millions billions dozens half
let lets see note please thank thanks yes ok okay well oh according based given following due compared regarding considering including`.split(
    /\s+/,
  ),
);
