import { othersInGroups } from '../../word-set.ts';

/**
 * What pages call their sections, and what people ask for when they mean one: "any bugs?" → "Known issues". In a heading, and only
 * there, the words of a group stand for one another. A line is a group.
 */
const GROUPS = `
price prices pricing cost costs fee fees charge charges rate rates tariff expensive cheap pay admission tickets money
problem problems issue issues bug bugs trouble troubleshooting wrong broken error errors crash crashes limitations caveats
planned plan plans upcoming coming next future roadmap later outlook ahead soon
hours open opening closed close times visiting
allowed forbidden permitted banned prohibited restrictions rules conduct
contact reach support email phone help
new changed changes change added additions changelog
fixed fixes fix repaired
requirements require required need needs prerequisites system compatible compatibility
directions route getting reach arrive travel bus train
people staff team crew members
food eat drink restaurant cafe catering
training induction courses course lessons workshops classes
safety safe danger dangerous hazards
size big large long tall heavy dimensions appearance description measurements
eat feed food diet
live lives habitat home distribution range
history origin origins began founded beginnings background
cancel cancelling leave leaving quit ending termination refund refunds
join joining membership register registration signup apply
privacy data tracking
install installing installation setup download
kinds types varieties species sorts
`;

/** Each word with the others of its groups. */
export const SECTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = othersInGroups(GROUPS.trim().split('\n'));
