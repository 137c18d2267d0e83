import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { slice } from '../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';

const LAB = `The lab keeps three sandboxes for suspicious files. Running a sample takes about four minutes, and two analysts keep running them all day.

The running costs are paid by the city. Any sample is deleted after a week.
`;
const COMET = `# Talking about the comet

We asked the astronomer Lena Orsk about the comet that everybody is watching.

**Will the comet hit the Earth?**

No. It passes us at nine million kilometres, which is close but safe.

Q: When can people see the comet?

A: From the tenth of May on, an hour after sunset.

So why is everyone afraid of the comet? Old stories say that comets bring plague.

Could a comet be caught at all?
`;
const REGATTA = `# The regatta

The regatta is rowed every June on the lower river. Fourteen crews took part this year.

| Rower | Club | Joined |
|---|---|---|
| Mara Lind | Gull Point | 2019 |
| Tomas Reed | Weir Street | 2021 |
| Ada Quill | Gull Point | 2014 |

Ada Quill won the single sculls in 1998 and coached the juniors for years. Mara Lind was born in a lock-keeper's house.
`;
const BRIDGE = `The council plans a bridge over the lower river. The bridge is critical for trade, the mayor said, and critical repairs cannot wait.

In a letter the rowing club opposes the plan and calls it reckless. Two critical supports will stand in the rowing lane.
`;
const FORT = `The fort on Gull Point was built of oak and guarded the narrow sound. It fell to raiders in the spring of 1566.

The harbour master keeps the log of every ship. A fort can be seen on the oldest page.
`;

const ask = (file: string, text: string, question: string): Promise<Answer> =>
  withCorpus({ [file]: text }, async (folder) => {
    const { answerer } = await openCorpus(folder);
    return answerer.ask({ question, article: null, limit: 3 });
  });

const texts = ({ passages }: Answer): string[] => passages.map((passage) => slice(passage.article.text, passage));

describe('a dotted name is no everyday word', () => {
  it.each(['What is ANY.RUN?', 'When did ANY.RUN open?', 'any.run'])('%s', async (question) => {
    expect((await ask('lab.txt', LAB, question)).outcome).toBe('unanswered');
    expect(texts(await ask('lab.txt', LAB, question)).join(' ')).not.toContain('unning');
  });

  it('and is found where it stands', async () => {
    const answer = await ask('lab.txt', `${LAB}\nANY.RUN opened a public sandbox in 2016.\n`, 'When did any.run open?');
    expect(texts(answer)[0]).toContain('2016');
  });

  it('while a name that is no everyday word may stand alone', async () => {
    expect(
      texts(await ask('a.txt', 'The server runs on Node and a little Perl. It is old.', 'Node.js server'))[0],
    ).toContain('Node');
  });
});

describe('a question in an article yields to its reply', () => {
  it.each([
    ['will the comet hit earth', 'nine million kilometres'],
    ['when can people see the comet', 'tenth of May'],
    ['why are they afraid of the comet', 'bring plague'],
  ])('%s', async (question, words) => {
    const answer = await ask('comet.md', COMET, question);
    expect(texts(answer)[0]).toContain(words);
    expect(answer.outcome).toBe('answered');
  });

  it('which is shown after it', async () => {
    const [first] = (await ask('comet.md', COMET, 'will the comet hit earth')).passages;
    const context = first?.context.map((span) => slice(first.article.text, span));
    expect(context).toEqual(['Will the comet hit the Earth?', 'No.']);
  });

  it('chosen as a suggestion it comes with all of the reply', async () => {
    const [first] = texts(await ask('comet.md', COMET, 'Will the comet hit the Earth?'));
    expect(first).toMatch(/^Will the comet.*No\. It passes us/s);
  });

  it('unless nothing replies to it', async () => {
    expect(texts(await ask('comet.md', COMET, 'can a comet be caught'))[0]).toBe('Could a comet be caught at all?');
  });
});

describe('a table row that has only the name is no answer', () => {
  it.each([
    ['Who is Mara Lind?', "lock-keeper's house"],
    ['When did Ada Quill win the sculls?', '1998'],
  ])('%s', async (question, words) => {
    expect(texts(await ask('regatta.md', REGATTA, question))[0]).toContain(words);
  });

  it('which is not presented as one', async () => {
    expect((await ask('regatta.md', REGATTA, 'Who coached Tomas Reed?')).outcome).not.toBe('answered');
  });

  it('but one below a heading with the words asked for is', async () => {
    const answer = await ask('regatta.md', REGATTA, 'When did Ada Quill join?');
    expect(texts(answer)[0]).toBe('Ada Quill | Gull Point | 2014');
    expect(texts(await ask('regatta.md', REGATTA, 'Which club is Tomas Reed in?'))[0]).toContain('Weir Street');
  });
});

describe('words that only stemming makes one are kept apart', () => {
  it('criticized, critical', async () => {
    expect(texts(await ask('bridge.txt', BRIDGE, 'who criticized the plan'))[0]).toContain('reckless');
  });

  it('and found by their own forms', async () => {
    expect(texts(await ask('bridge.txt', BRIDGE, 'What is critical for trade?'))[0]).toContain('critical for trade');
    const criticism = `${BRIDGE}\nHer criticism of the plan was sharp.\n`;
    expect(texts(await ask('bridge.txt', criticism, 'who criticizes the plan'))[0]).toContain('criticism');
  });
});

it('a sentence that goes on about the one with the words asked for comes before others', async () => {
  const found = texts(await ask('fort.txt', FORT, 'When did the fort on Gull Point fall?'));
  expect(found[0]).toContain('1566');
});
