import { wordSet } from '../../../word-set.ts';

/** Last words of the names of papers, broadcasters and agencies, which news is told to. */
const MEDIA =
  wordSet(`herald post times news journal tribune gazette globe chronicle guardian telegraph mail mirror sun star observer inquirer examiner register dispatch courier bee
press today weekly magazine review monitor independent economist atlantic politico axios vox slate reuters bloomberg ap afp upi cnn nbc abc cbs pbs npr bbc msnbc cnbc
c-span itv sky fox breitbart buzzfeed vice wired newsweek time quartz hill intercept yorker republic nation standard record sentinel ledger leader argus advertiser bulletin
tonight show program radio tv television network channel`);

/** "Herald", "CNN": takes lower case. */
export const isMedium = (word: string): boolean => MEDIA.has(word);

/** Words that make a capitalised phrase an organisation, a publication, an event or a place, in lower case. */
export const ORGANISATION_WORDS =
  wordSet(`academy act administration agency airlines airport alliance america american americans association authority avenue bank bay beach board borough
brothers bureau campaign capital center centre chamber christmas church city club coalition college commission committee conference congress corp corp. corporation council county
court daily daughters day debate defense democratic democrats department district division east electoral elementary enquirer enterprise executive federal federation fellowship force forum foundation fund
gazette global government group guard hall herald high hill hospital hotel house inc inc. industries institute institution international investment island islands journal justice
kingdom lake law league legislature library llc llp ltd magazine mall management media meeting ministry mountain museum nation national nations nbc network news north office oil
organisation organization pac park partners partnership party people place plains police post press primary project publishing radio records reserve republic republican republicans research
resort review river road school security senate service services show social society south square state states station street supreme survey system systems team technology
television times tower treasury tribune union united university valley village wall war washington week weekly west white world york zoo house tv super
app bill amendment awards agreement accord treaty constitution resolution order plan program programme initiative budget report poll index agenda doctrine`);

/** Nouns in lower case for bodies that make statements: "the campaign said". */
const ORGANISATION_NOUNS =
  wordSet(`administration agency airline alliance army association authority authorities bank board body branch bureau business cabinet camp campaign cartel center centre chamber channel charity church
city club coalition college commission committee company congress consortium consulate cooperative corporation council country county court delegation department district division embassy faction factory family federation firm
force foundation fund giant government group health-ministry industry institute institution investigation jury kingdom lab laboratory leadership league legislature majority maker media military militia ministry minority
mission unit source monarchy monitor museum nation navy network newspaper nonprofit office organisation organization outlet pac panel parliament parish partnership party platform police presidency press prosecution publication publisher
region regime regulator retailer school senate service side site society source spokespeople startup state station store studio supplier tank team tribunal troupe union university watchdog website wing committees
companies agencies campaigns groups organizations organisations parties governments networks newspapers universities unions firms banks courts states countries outlets papers teams families boards panels sources
others rivals allies bloc commissioners department's project community movement ticket opposition defense defence state's operation enterprise magazine`);

/** "campaign", "companies": takes lower case. */
export const isOrganisation = (word: string): boolean => ORGANISATION_NOUNS.has(word);

/** Countries, states, big cities and the adjectives made from them: never a first name when they stand before another name. */
export const PLACE_NAMES =
  wordSet(`africa african alabama alaska arizona arkansas asia asian atlanta australia australian austria baghdad beijing benghazi berlin boston brazil britain british brussels 
california canada canadian carolina chicago china chinese cleveland colorado columbia connecticut cuba cuban dallas dakota delaware denver detroit dutch egypt england english europe european
florida france french georgia german germany greece greek hampshire hawaii houston idaho illinois india indian indiana iowa iran iranian iraq iraqi ireland irish israel israeli italian italy japan
japanese jersey jerusalem jewish kansas kentucky korea korean kremlin las latin latino libya london los louisiana maine manhattan maryland massachusetts mexican mexico miami michigan milwaukee minnesota
mississippi missouri montana moscow muslim nebraska nevada ohio oklahoma oregon pakistan palestinian paris pennsylvania philadelphia pittsburgh poland puerto rhode rome russia russian saudi scotland scottish spain spanish
sweden swiss switzerland syria syrian taiwan tennessee texas turkey turkish ukraine utah vermont vietnam virginia wisconsin wyoming new northern southern eastern western central san santa saint los
christian catholic evangelical mormon hispanic black white gop democrat republican libertarian islamic federal twitter facebook google microsoft amazon apple fox cnn msnbc nbc abc cbs`);
