import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * The articles that are asked about: the one that comes with the bot, one whose every line tries to be more than text, one in other scripts,
 * one without an end to its sentences, and as many short ones as make several pages of everything.
 */

const HOSTILE = `---
title: "@everyone **Buy** [now](https://example.org) <@1290000000000000004> ||spoiler|| \`\`\`"
source:
  name: "<#1> </ask:1> <t:0:R> @here"
  url: https://example.org/a_(b)?q=%22%3E&x=@everyone
  author: "\\u202eeel nnA\\u202c <@&2> # heading"
  published: "2024-12-01"
---

@everyone must read this, said <@1290000000000000004>, who leads the *Harbour* \\*project\\* at <#3>.

# @here ## heading

“Nobody @here knows **why** [it](https://example.org) \`broke\`,” Ann “@everyone” Lee told <@&2>. She added that ||nothing|| ~~works~~ -# today.

> > “Quotes > in quotes,” said J. R. "Bobby" Tables'); DROP TABLE articles;--.

- 1. one
- >>> two: <t:0:R> <id:customize> <:smile:1> :smile: https://discord.gg/x

| @everyone | <@1> |
| --- | --- |
| a | b |

\`\`\`js
console.log("@everyone");
\`\`\`

What did @everyone say about the harbour? The harbour said <@1290000000000000004>.
`;

const SCRIPTS = `---
title: 港の日
language: ja
---

港の責任者である田中一郎氏は「港は開いている」と述べた。船は来なかった。

Директор Анна Петрова сказала, что рыба плыла к берегу. «Хорошо», — добавил Борис.

قال المدير إن الميناء مفتوح. 👩‍💻 said 🇫🇷 that é̀̂ ß İ ﬁ Ǆ ends. שלום, said 𝒜𝓃𝓃 𝕃𝕖𝕖.
`;

const ENDLESS = `# Endless

Ann Lee said that ${'the harbour of the harbour and the crane of the crane '.repeat(60)}.

${'“Yes,” said Bob Ray. '.repeat(30)}

${`${'a'.repeat(3_000)} `.repeat(3)}
`;

/** More than fit on two pages of the list. */
const SHORT = 20;

/** Writes them into a folder of their own; `remove` takes it away. */
export async function writeArticles(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-fuzz-'));
  const files: Record<string, string> = { '@everyone.md': HOSTILE, '港.md': SCRIPTS, 'endless.md': ENDLESS };
  for (let i = 0; i < SHORT; i++)
    files[`note-${i}.md`] =
      `# Note ${i}\n\n“Harbour ${i} has a crane,” said Ann Lee. The crane of harbour ${i} lifts ${i + 2} ships a day.\n`;
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await copyFile('corpus/rust-in-the-linux-kernel.md', join(folder, 'rust-in-the-linux-kernel.md'));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
