import { wordSet } from '../../word-set.ts';

/** Last words of the names of papers, broadcasters and agencies, which news is told to. */
const MEDIA =
  wordSet(`herald post times news journal tribune gazette globe chronicle guardian telegraph mail mirror sun star observer inquirer examiner register dispatch courier bee
press today weekly magazine review monitor independent economist atlantic politico axios vox slate reuters bloomberg ap afp upi cnn nbc abc cbs pbs npr bbc msnbc cnbc
c-span itv sky fox breitbart buzzfeed vice wired newsweek time quartz hill intercept yorker republic nation standard record sentinel ledger leader argus advertiser bulletin
tonight show program radio tv television network channel`);

/** "Herald", "CNN": takes lower case. */
export const isMedium = (word: string): boolean => MEDIA.has(word);
