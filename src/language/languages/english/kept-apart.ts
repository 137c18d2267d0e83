/** Words that stemming makes one though they mean different things, one stem a line; a bar parts those that are kept apart. */
const LINES = `
critical critically|criticise criticises criticised criticising criticize criticizes criticized criticizing criticism criticisms critic critics
general generals generally|generate generates generated generating generation generations
universe universes universal universally|university universities
organ organs organic|organise organised organising organisation organisations organize organized organizing organization organizations
experience experiences experienced|experiment experiments experimented experimental experimentation
intern interns internal internally|international internationally
capital capitals|capitalism capitalist capitalists
animal animals|animate animated animation animations
new newer newest newly|news
import imports imported importing|important importance importantly
author authors authored|authority authorities
inform informed informs information|informal informally
execute executes executed executing execution executions|executive executives
custom customs customary|customer customers
community communities communal|communism communist communists
object objects|objective objectives objectively
design designs designed designing|designate designated designation
ration rations rationed rationing|rational rationally
physics physical physically|physician physicians
public publicly|publication publications
apart|apartment apartments
depart departs departed departing|department departments
sever severed severing|severe severely
numeral numerals numeric numerical|numerous
`;

const KEPT_APART: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const groups = line.split('|').map((group) => group.split(' '));
      return groups.flatMap((group) => {
        const others = groups.filter((other) => other !== group).flat();
        return group.map((word): [string, string[]] => [word, others]);
      });
    }),
);

/** The words that share a stem with a word and mean something else: "critical" for "criticizes". */
export const keptApartFrom = (form: string): readonly string[] => KEPT_APART.get(form) ?? NOTHING_KEPT_APART;

const NOTHING_KEPT_APART: readonly string[] = [];
