import { othersInGroups } from '../../word-set.ts';

/**
 * Words that people use for one another when they ask about what they have read: synonyms, verbs with the nouns that stand for
 * them ("die", "death"), and words of one small field ("cost", "price", "expensive"). A bar or a line break ends a group;
 * a word may be in several. Only words of the same group are synonyms: "is a synonym of" is not transitive.
 */
const GROUPS = `author write writer pen book novel|write compose composer draft author|compose composer music symphony song|lead leader head chair run direct captain
lead guide command commander|leader ruler king monarch president chief governor|rule govern reign control ruler government
chair chairman chairwoman chairperson president head|director head manage manager administrator run|boss manager supervisor employer
charge responsible responsibility lead head duty|die death dead kill perish fatal mortality demise|kill murder assassinate slay execute death
murder homicide killing assassination assassinate|born birth native bear newborn|birthplace born birth|baby infant child newborn
child kid youngster youth son daughter offspring|parent father mother mom dad|marry marriage wife husband wed wedding spouse|divorce separate split
family relative kin household relation|son heir child|brother sister sibling|locate situate lie stand site place position
located home base headquarters headquartered|place location site spot position area|area region zone district territory part
region area province territory district|border boundary edge frontier limit|near close nearby adjacent neighbor neighbour vicinity|far distant remote distance
distance far mile kilometer kilometre length away|begin start commence launch initiate open first|begin beginning start origin onset outset early
start found launch establish begin|found establish create set institute start form founder|create make form produce build develop generate
creator inventor maker designer founder creation|invent inventor develop devise create discover invention|discover find discovery uncover detect identify
find locate discover detect|design designer architect plan draw|architect design designer architecture build|build construct erect construction building
building structure edifice construction|house home dwelling residence|live reside dwell inhabit home resident residence
inhabitant resident citizen population people|population inhabitant people resident|people person individual human man|citizen resident national people
doubter skeptic sceptic critic|doubt skeptic skepticism sceptical uncertain question suspect|critic criticize criticise criticism opponent
wrong mistaken incorrect false error|mistake error fault wrong|right correct true accurate|true truth real fact
purpose goal aim objective target intent intention|goal aim ambition target purpose|reason cause why motive because|cause lead result effect bring reason
result outcome effect consequence|effect impact influence consequence affect|influence affect impact inspire shape|inspire inspiration influence motivate
cost price expensive fee charge expense pay|price cost value worth|pay wage salary income earn compensate payment|earn income make money revenue salary
money fund cash finance financial currency|fund finance financing sponsor money grant funding|rich wealthy wealth fortune affluent
poor poverty poorer impoverished|buy purchase acquire acquisition obtain|sell sale market sold vendor|shop store retailer market
trade commerce exchange business|company firm business corporation enterprise|business industry commerce enterprise firm|industry manufacture sector factory
factory plant mill manufacture|manufacture produce make production|produce yield generate make output|product goods item merchandise
worker employee labor labour staff workforce|employ hire work worker recruit employment|job work employment occupation profession career role
occupation profession job career|quit resign leave step|resign resignation quit|retire retirement|fire dismiss sack remove oust
big large huge great enormous massive vast giant|large largest big biggest great major|small little tiny minor minute miniature|smallest least fewest minimum
biggest largest greatest most maximum|tall high height|high height elevation altitude tall|long length lengthy extend|short brief|wide width broad|deep depth
heavy weight weigh|size dimension area large big extent|fast quick rapid speed swift|speed velocity fast rate|slow slowly gradual
old ancient early aged age older|old oldest earliest ancient|age old year|new recent modern novel latest|modern contemporary current present today
current present now today|today currently modern present|former previous past earlier|previous earlier prior former precede before
precede before predecessor earlier|follow after succeed next subsequent successor|successor succeed replace follow|replace substitute supersede swap succeed
change alter modify shift transform convert|change become transform transformation|convert conversion change transform
increase rise grow raise growth boost expand gain|decrease decline reduce fall drop diminish lower shrink loss|reduce cut lower lessen decrease cutback
grow growth expand increase develop|expand expansion extend enlarge grow|end finish conclude stop cease close terminate last|end final last conclude
last final latest end|finish complete end|stop halt cease prevent end discontinue|prevent stop avoid block prohibit|ban prohibit forbid outlaw illegal
prohibit forbid disallow ban|allow permit let enable authorize|permission consent license permit approval|approve approval accept endorse authorize
accept adopt acceptance approve|reject refuse deny decline turn|deny refuse reject|agree agreement accord consent|agreement treaty pact deal accord contract
treaty agreement pact|disagree dispute argue oppose conflict|argue argument claim contend debate|oppose opposition against resist opponent
resist resistance oppose|opponent rival enemy adversary|enemy foe rival adversary|ally alliance partner friend|partner collaborate associate ally
collaborate cooperate work partner|support back help supporter aid advocate|supporter follower advocate proponent fan|advocate promote support proponent
promote encourage advance foster support|encourage urge promote|help assist aid support|aid assistance help relief|attack assault raid strike invade
invade invasion attack conquer occupy|conquer conquest defeat capture|capture seize take conquer|defeat beat win overcome loss lose
win victory victor champion winner beat|winner champion victor win|champion title championship win|victory win triumph|lose loss defeat lost
war conflict battle fight combat|battle fight combat clash|fight combat battle struggle|army military troop soldier force|soldier troop warrior army
navy fleet ship naval|weapon arm gun bomb|protect defend guard protection defense defence secure shield|defend defense protect defence
security safety secure safe protection|safe safety secure|danger dangerous risk hazard threat harmful|risk danger threat chance|threat threaten menace danger
harm damage hurt injure harmful|damage destroy harm ruin injury|destroy destruction demolish ruin wreck devastate|injure injury wound hurt
accident crash collision disaster|disaster catastrophe calamity|rebel revolt rebellion uprising insurrection revolution|revolution revolt uprising overthrow
protest demonstrate demonstration march|free freedom liberty liberate independence|independence independent free sovereign|independent autonomous sovereign
slave slavery enslave|prison jail imprison incarcerate|arrest detain custody jail|crime criminal offense illegal|steal theft rob thief robbery
law legislation statute act rule legal|legal law lawful legitimate|illegal unlawful outlaw criminal|lawyer attorney counsel|judge court justice
court tribunal judge justice|trial prosecute court|punish punishment penalty sentence|rule regulation law|vote elect election ballot|elect election choose vote
choose select pick choice opt|select selection choose pick|appoint name nominate assign appointment|assign allocate designate appoint
name call title term known dub|call name refer known|term name word phrase|nickname name known called|title name|mean meaning signify define stand
define definition meaning describe|describe description portray depict characterize|depict portray show represent|represent stand symbolize signify
symbol represent sign emblem|sign indicate signal|show display demonstrate reveal exhibit|reveal disclose show expose|prove proof demonstrate show evidence
evidence proof show|explain explanation clarify account describe|example instance sample such|kind type sort form variety|type kind sort category class form
class category type group|group band team set|include contain comprise consist involve|consist comprise compose made|contain hold include
part portion piece section component|component part element ingredient|element component part|portion part share percentage fraction
percentage percent proportion share|majority most|half fifty|number amount quantity total count|total number sum overall|amount quantity number
many numerous several|several various multiple|different distinct various differ difference|difference differ distinguish|same similar identical equal alike
similar alike resemble comparable like|equal equivalent same|opposite contrary reverse|compare comparison relative|connect link join attach connection
join unite merge connect enter|unite unify merge combine|combine merge mix blend combination|merge join combine land|separate divide split apart
divide split separate partition|split divide separate|break split fracture|fix repair mend restore|repair fix restore restoration
restore rebuild repair renovate|renovate remodel restore rebuild|keep maintain retain preserve|preserve conserve protect maintain
maintain keep preserve sustain upkeep|remove delete eliminate take|eliminate remove eradicate|add addition include append
need require necessary essential requirement|require need demand necessary mandatory must|essential vital crucial important necessary
important significant key major crucial significance importance|main chief primary principal major|primary main first principal|basic fundamental basis
basis foundation base|famous renowned known notable celebrated popular|popular famous favorite well-known|well-known famous notable|usual common normal typical
common widespread frequent usual|normal ordinary usual regular|often frequently usually common|frequent often|rare uncommon unusual seldom
unusual rare odd strange|special unique particular|unique only distinct|strange odd weird peculiar|think believe consider opinion view
believe think belief hold faith|belief faith doctrine creed|opinion view belief think|consider regard deem view think|know aware knowledge
knowledge learn understand|learn study educate|study research examine investigate|research study investigate investigation|researcher scientist scholar
scholar academic researcher historian|scientist researcher physicist chemist biologist|science scientific|examine inspect investigate analyze study
investigate inquiry probe investigation|teach teacher instruct educate|teacher professor instructor tutor educator|student pupil undergraduate learner
school academy college education|college university|university college institution|education schooling teach|graduate degree alumnus
say state tell remark mention claim|claim assert state allege|state declare announce say|announce declare proclaim announcement|declare proclaim announce
tell inform say|inform notify tell|report account announce describe|mention refer note cite|note observe remark mention|observe watch see notice
see view watch observe|watch view viewer see audience|audience viewer spectator listener|ask request question inquire|request ask demand
answer reply respond response|respond reply response react|talk speak discuss conversation|speak language talk speech tongue|language tongue dialect speak
speech address talk|discuss debate talk|suggest propose recommend|propose proposal suggest|advise advice counsel recommend|advisor adviser consultant counselor
warn warning caution alert|promise pledge vow|expect anticipate predict forecast|predict forecast prediction foresee|hope wish desire|want desire wish seek
try attempt seek effort|effort attempt endeavor project|project initiative effort program|program programme scheme project|plan scheme intend propose
decide determine decision resolve|decision ruling decide judgment|determine decide find establish|solve solution resolve|solution answer resolve
problem issue trouble difficulty challenge|issue problem matter|difficulty problem hardship|difficult hard challenging|easy simple straightforward ease
simple easy plain|complex complicated complexity|use utilize employ apply usage|use purpose function|function role purpose|work function operate
operate run work operation|machine device engine apparatus|device gadget machine tool|tool instrument implement|vehicle car automobile truck
car automobile vehicle|plane aircraft airplane jet|ship boat vessel|train railway rail railroad|road street highway route|route path way road
travel journey trip voyage|journey trip voyage expedition|visit visitor tourist tour|tourist visitor tourism|arrive reach come arrival|reach arrive attain
leave depart exit departure|flee escape run|escape flee|return come back|move relocate transfer shift migrate|migrate migration immigrate emigrate move
immigrant migrant immigration settler|settle settler settlement colonize|colony settlement colonial|send dispatch transmit|transmit send broadcast transmission
carry transport convey bear|transport transportation carry|bring carry take|give provide donate grant offer|donate donation give contribute
provide supply give offer deliver|supply provide furnish|offer provide give|receive get obtain gain|get obtain receive acquire|gain obtain acquire earn
own possess owner property have|owner own proprietor|possess own have hold|property estate own|land ground territory|ground soil earth|earth world globe planet
world global international worldwide|country nation state|nation country national|state country government|city town municipal urban|town village city
village settlement town|capital city seat|government administration regime state|parliament legislature congress assembly|king monarch ruler royal|queen monarch
emperor ruler empire|prince princess royal|noble nobility aristocrat|church religious cathedral worship|religion faith religious church|god deity divine
priest clergy minister|pray prayer worship|bible scripture gospel|holy sacred|disease illness sickness infection|illness disease sick|sick ill disease
cure treat treatment heal remedy|treat treatment therapy|doctor physician medical|medicine drug medication|patient sick|health healthy medical|body organism
food eat diet meal|eat feed consume diet|consume eat use|drink beverage|cook prepare|plant crop vegetation|crop plant grow harvest farm
farm farmer agriculture agricultural|animal creature species|species organism animal|bird fowl|fish fishing|tree forest wood|wood timber tree
river stream waterway|lake water|sea ocean|water liquid|rain rainfall precipitation|weather climate|hot heat warm temperature|cold cool temperature
temperature heat degree|warm heat hot|fire burn flame|burn fire combustion|light bright|dark darkness|color colour hue|picture image photo photograph painting
painting painter paint artist|art artist artwork|music musical song musician|musician band singer|sing singer vocal song|song track tune|album record release
release publish issue launch|publish publication release print publisher|print publish press|newspaper press journal paper|magazine journal periodical
book novel volume|story tale narrative|movie film picture|film movie cinema|actor star actress|star actor feature|character role|play perform game
perform performance act play|perform carry execute|performance perform show|show program series|television tv broadcast|broadcast air television
channel network station|game match play|match game|team club squad side|player athlete|coach trainer train|score point goal|sport athletic|race run
award prize honor honour medal|prize award|honor honour award|win receive award|event occasion happening|happen occur take place|occur happen
celebrate celebration festival|festival celebration holiday|holiday vacation festival|meet meeting encounter|meeting conference gathering summit
gather collect assemble|collect gather collection|member belong|belong member part|organization organisation group body|organize organise arrange
committee panel board commission|board committee council|council committee|party faction|politician political|policy plan|tax taxation levy|bank banking
debt owe loan|invest investment investor|economy economic|benefit advantage gain|advantage benefit|disadvantage drawback|good beneficial|bad poor negative
better improve|improve enhance improvement upgrade|worsen deteriorate|success succeed successful|fail failure unsuccessful|failure fail collapse|collapse fall
fall drop decline|rise increase ascend|climb ascend|test trial exam experiment|experiment test|exam test|measure measurement unit|calculate compute
compute calculation|computer machine|software program|code program|data information|message communication|letter mail|email mail|web internet site online
internet online web|phone telephone|power energy electricity|energy power|electric electrical electricity|strong powerful strength|powerful strong mighty
strength strong power|weak weakness|force power|pressure force|mass weight|material substance|substance material chemical|metal iron steel|gas vapor
liquid fluid|air atmosphere|planet world|sun solar|moon lunar|day date|date day year|year annual annually|annual year yearly|month monthly|week weekly
century hundred|decade ten|period era age time|era period age|duration length last|last continue|continue remain persist|remain stay|wait delay
delay postpone late|late delay|early first|original first initial|initial first|origin originate source|originate origin begin|source origin|derive come
come arrive|ancestor descent descend|descend descendant ancestor|descendant ancestor|tradition traditional custom|custom tradition|culture cultural
history historical past|past history|heritage inheritance|inherit heir|similar resemble|model example|copy duplicate replicate|imitate copy|fake false|lie false
secret hidden|hide conceal|lack absence without shortage|shortage lack scarcity|absent missing|missing lost|full complete|complete finish whole entire
entire whole all|whole entire|empty vacant|close shut|enter entry|entrance gate door|exit leave|top peak|peak summit|bottom base|center centre middle
middle center|inside interior|outside exterior|castle fortress|fort fortress fortification|palace residence|prepare preparation|train training|practice exercise
duty task|task job duty|role part position|position post|order command|obey follow comply|comply obey|force compel|persuade convince|attract draw|love like
hate dislike|fear afraid|anger angry|feel feeling emotion|emotion feeling|mind mental|idea concept notion theory|concept idea notion|theory idea hypothesis
principle rule|method way technique approach|technique method|way method manner means|approach method|process procedure|shape form|feature characteristic trait
characteristic feature trait property|quality characteristic|ability able capability capable|able can capable|skill ability|talent ability
chance probability likelihood opportunity|opportunity chance|likely probable|certain sure|clear obvious|official officially formal|formal official
specific particular|exact precise|approximate about roughly nearly around estimate|estimate approximate calculate|exceed surpass more|surpass exceed
limit restrict|restrict limit restriction constraint|limitation restriction|handle deal|attend attendance|enroll enrollment enrolment register
register registration|sign signature|contribute contribution|participate participation take part|involve participate|engage involve|interact interaction
communicate communication|relate relationship relation|relationship relation tie|cite quote|refer reference|depend rely|trust confidence|blame accuse fault
accuse charge allege|apologize sorry|forgive pardon|praise acclaim|complain complaint|concern worry|ignore neglect|remember recall memory
commemorate memorial monument|monument memorial statue|statue sculpture|bury burial grave tomb|grave tomb|abandon desert leave|survive survivor survival
rescue save|lawmaker legislator|convene summon|dissolve disband|abolish end repeal|repeal abolish|enact pass adopt|pass enact|amend amendment|sue lawsuit
lawsuit sue case|ratify approve|negotiate negotiation talk|crown coronation|exile banish|banish exile expel|peace peaceful|ceasefire truce armistice
surrender capitulate yield|casualty death|commander general|besiege siege|explore exploration explorer|explorer expedition|earthquake quake
volcano eruption erupt|erupt eruption|evolve evolution|extinct extinction|hunt hunter|gene genetic|bacteria germ|immune immunity|infect infection|symptom sign
diagnose diagnosis|surgery operation|hospital clinic|pharmacist pharmacy|poison toxic|toxic poison poisonous|pollution pollute contaminate|waste trash garbage
fuel gasoline petrol oil|oil petroleum|engine motor|react reaction|mix mixture|sound noise|equation formula|customer client buyer|client customer
consumer customer|journalist reporter|critic reviewer|poet poetry poem|poem poetry|drama play theater theatre|theatre theater|dance dancer
dress clothes clothing wear|clothes clothing|wear dress|advertise advertisement ad commercial|diplomat diplomatic|foreign overseas abroad|abroad overseas
recession depression|unemployment jobless|gender sex|female woman|male man|woman female lady|elderly old|teenager adolescent|race ethnicity ethnic
muslim islam islamic|christian christianity|jew jewish judaism|islam muslim|pope papaltall height foot feet meter metre
long length mile kilometer kilometre hour year duration last|far distance mile kilometer kilometre|fast speed mph knot hour
heavy weight pound kilogram ton tonne|hot temperature degree celsius fahrenheit|money dollar pound euro cost pay million budget|budget money dollar spend cost
percent percentage third half quarter|population inhabitant people census resident|older age aged|youngest age young|expensive cost price costly
cheap inexpensive affordable low|affordable cheap inexpensive|frequency often frequent rate|quantity number level|level amount degree rate
rate percentage speed level|ratio proportion rate|rank ranking place position rated|ranking rank place position|rating score rank|record best highest
attend attendance attendee present go|participate participation compete involve join|participant competitor member entrant
compete competition contest participate rival|competition contest tournament race rivalry|contest competition tournament dispute
tournament competition cup championship|opening premiere inauguration begin|debut premiere first begin|premiere debut first air|host hold venue stage
venue stadium arena host hall|stadium arena venue|hold host keep|organize organise arrange set|arrange organize order|arrangement order structure
leadership leader lead head|follower disciple supporter|heir successor inherit|inherit heir succeed|throne crown reign king|crown coronation king throne
dynasty house family rule|overthrow topple oust depose|depose overthrow remove oust|exile banish expel|expel banish deport remove|banish exile expel
surrender capitulate yield|siege besiege surround|surround encircle around|retreat withdraw withdrawal|withdraw retreat withdrawal pull
weapon missile bomb nuclear|nuclear atomic|atomic nuclear|explode explosion blast|explosion blast explode|hit strike impact|crash collapse fall
collapse fall fail crash|fail failure unsuccessful collapse|failure fail unsuccessful|successful success succeed|success successful succeed achieve
achieve achievement accomplish attain reach|achievement accomplishment feat achieve|accomplish achieve complete|manage control run handle succeed
handle manage deal|deal handle agreement|negotiate negotiation talk agreement|sign agreement treaty|contract agreement sign|grant award give
permit license allow|license licence permit|tax levy duty taxation|debt owe loan|loan lend borrow debt|bank financial lender|invest investment investor fund
investor invest backer|profit gain earnings income revenue|revenue income earnings sales profit|economy economic financial|economic economy financial
recession depression downturn crisis|crisis emergency recession|inflation price rise|unemployment unemployed jobless|export ship sell|import buy
resource material supply mineral|material substance fabric|substance material chemical compound|chemical substance compound|compound substance chemical
element substance atom|gas vapor vapour|liquid fluid|fluid liquid|solid hard|metal iron steel copper|mineral ore rock|rock stone|stone rock
energy power electricity fuel|fuel energy coal oil gasoline petrol|electricity electric electrical power|electrical electric electricity|pressure force
force pressure strength|strength strong power|strong powerful strength robust|powerful strong influential|weak weakness feeble
weakness weak flaw drawback disadvantage|drawback disadvantage weakness limitation downside|disadvantage drawback downside weakness|advantage benefit strength
benefit advantage gain help|limitation limit restriction drawback|limit restrict restriction cap maximum|restrict limit restriction constrain
restriction limit restrict ban|maximum highest most limit|minimum lowest least|measure measurement gauge|measurement measure
calculate compute determine estimate|compute calculate computation|computation compute calculate|estimate approximate calculate guess
approximate about estimate roughly|theory hypothesis idea concept|hypothesis theory conjecture|concept idea notion theory|idea concept thought notion
principle law rule tenet|method technique way approach process|technique method procedure|approach method way|procedure process method|process method procedure
stage phase step period|phase stage period|period era time age|era period age time|age era period|step stage measure|pattern design trend|trend tendency pattern
tendency trend tend|shape form|structure form organization building|form shape type|surface face exterior|exterior outside outer|interior inside inner
inside within interior|outside exterior beyond|top peak summit highest|peak summit top mountain|mountain hill peak|hill mountain slope|valley basin
coast shore beach seaside|shore coast beach|beach shore coast|island isle|bay gulf harbour harbor|harbor harbour port|harbour harbor port|port harbor harbour
bridge span cross|cross span pass|tunnel underground|underground subway tunnel|desert arid dry|dry arid drought|drought dry|flood flooding inundate
storm hurricane cyclone tempest|hurricane storm cyclone|earthquake quake tremor|eruption erupt volcano|volcano volcanic eruption|snow ice|ice frozen glacier
freeze frozen ice|melt thaw|sun solar|solar sun|moon lunar|lunar moon|star stellar|space orbit outer|orbit circle revolve|rocket spacecraft launch
spacecraft probe satellite craft|satellite orbit spacecraft|astronaut crew cosmonaut|pilot fly aviator|fly flight flew aviation|flight fly plane
airport airfield|passenger traveler traveller|driver motorist|drive driver|traffic congestion vehicle|wheel tire|engine motor|motor engine|computer machine pc
software program application|program software code|code program|data information|information data details|store save keep storage|storage store
internet online web|online internet web|website site web page|email mail message|message letter|letter note message|phone telephone mobile|telephone phone call
screen display monitor|user customer|customer client buyer consumer|consumer customer buyer user|client customer|brand label name
advertise advertisement advertising commercial promote|advertisement ad commercial advertise|commercial advertisement ad|campaign drive effort
slogan motto tagline|motto slogan|logo emblem symbol|flag banner|anthem song hymn|poem poetry verse|poet poem writer|poetry poem verse|novel book fiction
novelist author writer|playwright dramatist author|theater theatre stage drama|theatre theater stage|drama play series|comedy comic funny sitcom
sitcom comedy series|episode series show|season series year|sequel follow second|producer produce|cast actor star|dance dancer ballet|concert performance gig
orchestra symphony|instrument piano guitar|guitarist guitar|drummer drum|lyric song words|genre style type|style genre manner fashion|fashion clothing style
clothes clothing garment wear dress|clothing clothes garment wear|wear clothes dress|dress clothes wear|hat cap|shoe footwear|jewelry jewel gem|gold golden
sculpture statue sculptor|statue sculpture monument|monument memorial statue|memorial monument commemorate|commemorate memorial honor celebrate
celebrate celebration festival|celebration festival celebrate party|festival celebration event|holiday vacation festival|ceremony ritual rite
ritual rite ceremony|tradition custom traditional|custom tradition practice|culture cultural civilization|civilization culture society|society community
community society|tribe ethnic people|ethnic ethnicity race tribe|race ethnic|origin begin source derive|derive origin come|source origin
ancestor forefather descend|descend ancestor descendant|descendant offspring descend child|marriage wedding|pregnant pregnancy|teenager adolescent teen
adult grown|elderly old senior|male man men|female woman women|woman female women|man male men|girl daughter|boy son|friend companion ally|companion friend
neighbor neighbour adjacent|guest visitor|stranger unknown|leader chief|chief head leader|politician statesman political|political politics politician
party political|democrat democratic|republican republic|constitution constitutional charter|charter constitution document|amendment amend change
document paper record file|record document recording|file document|archive record|museum gallery exhibit|gallery museum|exhibit exhibition display
exhibition exhibit show|library books|tower skyscraper|palace castle residence|castle fortress palace|fort fortress|fortress fort castle|wall barrier fence
gate entrance door|entrance gate door entry|room chamber hall|hall room|roof ceiling|floor storey story|tomb grave bury burial|bury burial grave tomb
grave tomb bury|temple shrine worship|monk monastery monastic|monastery monk abbey|saint holy|pope papal vatican|bishop church|catholic catholicism church
muslim islam islamic|islam muslim islamic|christian christianity church|christianity christian|jewish jew judaism|jew jewish judaism|hindu hinduism
buddhist buddhism|heaven sky paradise|sin evil|evil bad wicked|bad poor negative|negative bad adverse|positive good favorable|good positive beneficial
beneficial benefit helpful|harmless safe|poison toxic poisonous|toxic poison poisonous|pollution pollute contamination|environment environmental nature
nature natural|wild wilderness|habitat live environment|extinct extinction disappear|disappear vanish extinct|vanish disappear|appear emerge appearance seem
appearance look appear|emerge appear arise|arise emerge occur|survive survival remain|survivor survive|remain stay survive|stay remain reside|wait delay
delay postpone late|postpone delay|cancel call abandon|abandon leave desert|avoid prevent evade|ignore neglect disregard|notice observe
recognize recognise identify acknowledge|identify recognize determine|acknowledge recognize admit|admit confess acknowledge|confess admit|deny reject
accuse charge blame allege|blame accuse fault responsible|allege claim accuse|guilty convict|convict guilty conviction sentence|innocent acquit|victim casualty
casualty dead death victim loss|wound injure|bleed blood|blood bleed|brain mind neural|heart cardiac|lung breathe respiratory|breathe breath respiration lung
bone skeleton|skin|eye vision sight|ear hear|hear listen|smell odor scent|taste flavor flavour|sleep rest|dream vision|emotion feeling feel|feel feeling emotion
happy joy pleased|sad unhappy|angry anger rage furious|anger angry outrage upset|fear afraid scare|afraid fear|brave courage|love affection|hate hatred dislike
dislike hate oppose|like enjoy|enjoy like pleasure|prefer preference favor favour|favorite favourite popular|smart intelligent clever
intelligent intelligence smart|stupid foolish|skill ability talent|ability able capability skill capable|capable able ability|talent gift skill
experience expertise|expert specialist|specialist expert|amateur nonprofessional|professional pro career|training train practice|practice exercise custom
exercise practice train|test examine exam trial|exam test examination|experiment test trial|sample specimen|collect gather collection
gather collect assemble meet|collection collect set|meet encounter gather|meeting conference summit gather|conference meeting|committee board panel council
council committee board|member part|membership member join|join member|rule law|standard norm criterion|criterion standard|quality standard characteristic
characteristic feature trait property|feature characteristic property|trait characteristic quality|property characteristic|status position rank standing
position status post location|post position office|role part function|duty responsibility obligation|obligation duty required|right entitle|equality equal
discrimination racism bias|bias prejudice|segregation separate segregate|poverty poor|hunger famine starve|famine hunger starvation|starve famine
shut close closure|close shut closure|cancel leave quit terminate unsubscribe withdraw|leave quit cancel withdraw depart|training induction course lesson workshop class
course class lesson workshop training|break breach violate ignore disobey|plan due intend schedule upcoming|upcoming next plan due future|bug issue problem defect fault glitch
problem issue trouble difficulty bug fault|fix repair mend patch solve resolve|discount reduction concession reduced cheaper|nonprofit charity charitable|pet dog cat
park parking car|toilet restroom bathroom loo|wheelchair accessible accessibility disabled ramp|refund reimburse repay money|ticket admission entry|entry entrance admission
book reserve booking reservation|reservation booking reserve|rent hire lease rental|borrow loan lend|recruit vacancy hire|contact email phone telephone write|delete remove erase wipe
password login credential|install setup download|update upgrade release version|photo picture image|video film clip recording|backup copy export|subscription plan tier membership
volunteer unpaid|food eat meal cafe restaurant snack|drink beverage cafe bar|bus train tram transport|directions route reach|busy crowded queue|wait queue|paid salary employ wage`;

/** Each word with the other words of its groups: "chair" → "lead", "leader", "head", … */
export const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = othersInGroups(GROUPS.split(/[|\n]/));
