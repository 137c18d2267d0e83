/** Verbs that follow a quotation in the same sentence: “How many times?” Clinton said. */
export const ATTRIBUTION_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks wrote writes replied replies answered answers added adds told tells shouted shouts cried cries yelled yells screamed whispered
whispers muttered murmured exclaimed exclaims demanded demands wondered wonders thought thinks inquired enquired continued continues laughed laughs sighed
snapped joked quipped insisted declared recalled recalls remarked observed noted explained responded called tweeted begged pleaded called gasped growled
groaned repeated announced argued mused concluded queried sneered sobbed stammered hissed barked bellowed roared`.split(
    /\s+/,
  ),
);
