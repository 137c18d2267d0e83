/** A page that does its best to keep a link from finding a passage, and that a reader can still read. */
export interface HostilePage {
  readonly name: string;
  readonly html: string;
}

const page = (name: string, body: string): HostilePage => ({
  name,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><main><article><h1>${name}</h1>\n${body}\n</article></main></body></html>`,
});

/** The same sentences again and again: as paragraphs, within paragraphs, in other letters, as parts of longer ones. */
const repeats = page(
  'The wall of Sandvik',
  [
    'The wall held through the night. Nobody in the town slept before the water fell.',
    'The harbour master counted the boats. The wall held through the night.',
    'It was the same again in March.',
    'The wall held through the night, said the harbour master. It was the same again in March.',
    'The WALL held through the night, and nobody in the town slept before the water fell, because the wind was loud.',
    'It was the same again in March.',
    'Then the town paid for a second wall, which was finished in May, and the town was proud of it. It was the same again in March.',
    'The harbour master counted the boats. Nobody in the town slept before the water fell.',
  ]
    .map((words) => `<p>${words}</p>`)
    .join('\n'),
);

/** Words in pieces: links, emphasis, entities, soft hyphens, no-break spaces, line breaks, comments, notes. */
const markup = page(
  'A clock that runs on rain',
  `<p>The clock of Or<b>ran</b> runs&nbsp;on rain, and it <a href="/late">has been late</a> only twice since 1&#8239;874.</p>
<p>“It is not a toy,” said Ines Caro, who keeps&shy; it; “it is&nbsp;&mdash; as the <em>coun<i>cil</i></em> likes to say &mdash; a <b>pub</b>lic instrument.”</p>
<p>Its wheels turn by day<br>and by night<br>whether anybody looks at them or not.</p>
<p>Water &amp; weight: 3 &lt; 4, so the arm falls; <!-- not seen --> R&D costs 5% (or more) a year, #1 of all costs&#8230;</p>
<p>The en-dash years 1874&ndash;1912 were dry, the so-called &lsquo;silent&rsquo; years, and the co-operative&rsquo;s books don&rsquo;t say why.</p>
<ul><li>Its first keeper was a baker, who measured flour better than time.</li>
<li>Its second keeper was a <code>--verbose</code> man who wrote everything down.</li></ul>
<blockquote><p>A clock is a promise, and rain is a habit.</p></blockquote>
<table><tr><th>Year</th><th>Minutes lost</th></tr><tr><td>1874</td><td>twelve minutes and a half</td></tr><tr><td>1912</td><td>none at all, says the book</td></tr></table>
<p>A caf&eacute; na&#239;vely called “Déjà vu” stands <span>beside</span> <span>it</span>; resume your walk there, or read the r&eacute;sum&eacute; on its door.</p>`,
);

/** Other scripts, signs beyond the first plane, and words longer than a line. */
const scripts = page(
  'What the sailors wrote on the wall',
  `<p>The oldest line is Greek: Πάντα ῥεῖ καὶ οὐδὲν μένει, and it is older than the house around it.</p>
<p>Below it somebody wrote in Russian that «море не любит гостей», which the guide translates with a smile.</p>
<p>海は広いな大きいな、月がのぼるし日が沈む。 A child from Osaka left this one in the summer of 1961.</p>
<p>The Hebrew line שלום לכל הבאים runs the other way, and so does the Arabic one, مرحبا بكم في الميناء, under it.</p>
<p>Two flags 🇫🇮 🇳🇴 and a family 👩‍👩‍👧 were added with a marker pen; the 𝔤𝔬𝔱𝔥𝔦𝔠 letters are from a <b>film</b> crew.</p>
<p>The longest word is Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle, and nobody has ever read it aloud.</p>
<p>परीक्षा के बाद हम समुद्र देखने गए, says the last one, in blue chalk.</p>`,
);

/** Everything that is served beside the pages that the reader's own tests have. */
export const HOSTILE_PAGES: readonly HostilePage[] = [repeats, markup, scripts];
