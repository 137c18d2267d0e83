import { wordSet } from '../../../word-set.ts';

/** What a name, a title or a noun tells of a person. */
export type Gender = 'female' | 'male';

/** First names borne nearly always by women. */
const FEMALE = `abby abigail ada adele adriana agnes aisha alana alejandra alessandra alexandra alexis alice alicia alina alison allison alma alyssa amanda amber amelia amina
amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia april ariana arlene ashley astrid audrey aurora ava barbara
beatrice becky belinda bernadette bertha beth bethany betsy betty beverly bianca bonnie brenda briana bridget brittany brooke camila camille candace carla
carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina
christine cindy claire clara claudia colleen connie constance consuelo courtney crystal cynthia daisy dana daniela danielle daphne dawn deborah debbie
debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine eleanor elena eliza elizabeth ella ellen eloise elsa
elvira emily emma erica erika erin esmeralda esperanza estelle esther ethel eva evelyn faith fatima felicia fiona flora florence frances francesca freya
gabriela gabriella gabrielle gail georgia georgina geraldine gertrude gina ginger gladys glenda gloria grace greta guadalupe gwen gwendolyn hannah harriet
hazel heather heidi helen helena henrietta hilary hillary holly hope huma ida imelda ingrid irene iris irma isabel isabella isabelle ivanka jackie jacqueline
jan jana jane janet janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica jill jillian joan joanna joanne jocelyn jodi josephine joy joyce
juanita judith judy julia juliana julie juliet june kaitlyn karen karin karina karla kate katherine kathleen kathryn kathy katie katrina katy kayla kayleigh
kellyanne kelsey kendra kerry kimberly kirsten kirstjen kristen kristin kristina lara latoya laura lauren leah leila lena leslie leticia lila lillian lily linda lindsay
lindsey lisa liz liza lois lola loretta lori lorraine louise lucia lucille lucy luisa lupita lydia lynn mabel madeleine madeline maggie malala malia marcia
margaret margarita margot maria mariah marian marianne marie marilyn marina marisa marjorie marlene martha mary maryam matilda maureen maxine megan meghan
megyn mei melania melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mildred mimi mindy miranda miriam mitzi molly mona monica
muriel myra nadia nancy naomi natalia natalie natasha nicole nikki nina noelle nora noreen norma octavia olga olivia ophelia oprah pamela patricia patti patty paula
pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priya rachel ramona raquel rebecca regina renee rhonda rita roberta rochelle rosa
rosalind rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah sasha savannah selena selma serena sharon sheila shelly sherry
shirley sierra silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susana susanna susie suzanne svetlana sylvia tabitha tamara tammy
tania tanya tara tatiana teresa teri tess tessa theresa thelma tiffany tina toni tonya tracy trish tulsi ursula valentina valerie vanessa vera veronica vicki vicky
victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yasmin yolanda yvette yvonne zoe condoleezza carina catalina kamala
ayesha leila noor samira yuki keiko akiko mariko ananya deepa kavita lakshmi meena nisha pooja radha sunita aparna anjali indira chiara giulia ilse katarina
ludmila oksana yulia daria ekaterina magdalena agnieszka malgorzata ewa sigrid solveig annika birgit ulrike sabine ngozi amara chioma folake wangari
maryann annmarie marylou tricia krista kirsty mckenzie jodie carlotta stefania elise eve evangeline ivy jolene lana layla mara marla nell nan`;

/** First names borne nearly always by men. */
const MALE = `aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed al alan albert alberto alec alejandro alex alexander alexei alfonso alfred alfredo ali allan allen
alvin amir anders andre andrei andres andrew andy angelo anthony antonin antonio antony ari armando arnold art arthur arturo asher ashton augustus austin avi barack
barney barry bart basil ben benjamin bernard bernie bert bill billy björn blaine blake bo bob bobby boris brad bradley brandon brendan brent bret brett brian
brock bruce bruno bryan bryce burt byron caleb calvin cameron carl carlos carlton carter casper cecil cesar chad charles charlie chester chet chip chris
christian christoph christopher chuck clarence clark claude clay clayton cliff clifford clint clinton clyde cody colin colm conan connor conor conrad corey cory craig curt curtis
cyrus dale damian damien dan daniel danny darrell darren daryl dave david dean denis dennis denzel derek derrick desmond devin dexter diego dieter dimitri dinesh dirk
dmitri dmitry dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin eli elias elijah elliot
elliott elmer elon elvis emanuel emil emilio emmanuel enrique eric erik ernest ernesto ernie ethan eugene evan evgeny everett farhad federico felipe felix ferdinand
fernando filippo floyd francesco francis francisco francois frank frankie franklin fred freddie frederick gabriel garrett garry gary gavin geoff geoffrey george gerald gerard
gerardo gerry gilbert giovanni giuseppe glen glenn gordon graham grant greg gregg gregory guillermo gunther gus gustavo guy hal hank hans harold harris harrison
harry harvey hassan hector heinrich henrik henry herb herbert herman hiroshi homer horace howard hubert hugh hugo hussein ian ibrahim ignacio igor ike ira isaac isaiah
ismail ivan jack jackson jacob jacques jaime jake jamal james jared jason javier jay jeb jeff jefferson jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim
joaquin joe joel johan john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan judd jules julian julio julius jurgen justin kareem karl
kazuo keith ken kendrick kenneth kenny kent kenji kevin khalid kirk klaus kurt kyle lance larry lars laurence lawrence lee len lenny leo leon leonard leonardo leroy lester
lewis liam lincoln linus lionel lloyd lou louis lucas luciano luigi luis luke luther mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus
marshall martin marvin masahiro mathew matt matteo matthew matthias maurice max maximilian maxwell mehmet mel melvin michael michel miguel mike mikhail miles milo milton mitch mitt
mitchell mohamed mohammad mohammed mohandas morgan morris moses muhammad murray nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai noah
noel norman oleg oliver omar orlando orrin oscar osama otto owen pablo paolo pascal pat patrick paul pavel pedro percy pete peter phil philip philippe phillip pierre
preston quentin quincy rafael rahm raj rajesh ralph ramon rand randall randy raul ravi ray raymond reggie reginald reince rene rex ricardo rich richard
rick ricky rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronan ronnie rory ross roy ruben rudolf rudolph rudy rupert russ
russell rusty ryan salman salvador sam samir samuel sanjay santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon sherman shinzo sid sidney
silvio simon sol solomon spencer stan stanley stefan stephen sterling steve steven stewart stuart sven syed tad takashi ted terence terrence terry theo theodore
thomas thorsten tim timothy tobias toby todd tom tommy tony travis trevor troy tucker ty tyler ulysses vernon vic victor viktor vin vince vincent vincenzo vladimir
wade wallace walt walter warren wayne wendell werner wes wesley wilbur wilfred will willard william willie wolfgang woodrow xavier yanis yitzhak yuri yusuf
zach zachary zack zbigniew jiang wei jun hiro satoshi kwame kofi chidi emeka arjun rahul rohan vijay anil ashok sunil narendra imran tariq bashar recep
jens nils olaf magnus gustaf bjorn mats pawel piotr tomasz krzysztof andrzej jan-erik laszlo zoltan vaclav milos jean-claude jean-paul jean-pierre francois
trey tripp jd lamar tyrone darnell demetrius marquis jermaine deandre booker cornell elbridge strobe huey`;

const GENDERS = new Map<string, Gender>([
  ...FEMALE.split(/\s+/).map((name) => [name, 'female'] as const),
  ...MALE.split(/\s+/).map((name) => [name, 'male'] as const),
]);

/** First names of men and women alike: evidence for a person, none for a gender. */
const EITHER =
  wordSet(`alex andy ashton avery bailey cameron casey chris corey dana drew dale devin erin frankie gale hayden hunter jackie jamie jan jesse jo jordan kasey kelly kelley kendall kerry kim
  kris lee leslie lindsay lindsey logan lynn madison marion max mel merle morgan nicky pat payton peyton quinn reese riley robin rory rowan sam sandy sasha
  shannon shawn shelby sidney skyler stacy sydney taylor terry toni tracy val billie bobbie charlie cody jody jean jules kai noel paris parker phoenix asa jay
  jonell angel carey whitney gene valery krishna kiran ming li yu xin min`);

/** The gender that a first name (any case) tells, or null. */
export function genderOfFirstName(name: string): Gender | null {
  const lower = name.toLowerCase();
  return EITHER.has(lower) ? null : (GENDERS.get(lower) ?? null);
}

/** Whether the word (any case) is a first name. */
export function isFirstName(name: string): boolean {
  const lower = name.toLowerCase();
  return EITHER.has(lower) || GENDERS.has(lower);
}
