import { wordSet } from '../word-set.ts';

/**
 * Words so common in English that, rare as they may be in a small library, they say little about which sentence is meant: "time",
 * "use", "large". In a library of twenty sentences counting alone cannot tell "year" from "harbour".
 */
export const COMMON_WORDS: ReadonlySet<string> =
  wordSet(`time year people way day man thing woman life child world school state family student group country problem hand part place case week company system program question work
government number night point home water room mother area money story fact month lot right study book eye job word business issue side kind head house service friend
father power hour game line end member law car city community name president team minute idea kid body information back parent face level office door health person art
war history party result change morning reason research girl guy moment air teacher force education foot boy age policy process music market sense nation plan college
interest death experience effect use class control field development role effort rate heart drug show leader light voice wife police mind price report decision son view
relationship town road arm difference value building action season society tax director position player record paper space ground form event official matter center couple
site project activity star table need court american oil situation cost industry figure street image phone data picture practice piece land product doctor wall worker
news test movie north love support technology step type attention film century term example sort amount purpose cause main find want call try ask feel leave put mean keep
begin help talk turn start hear play run move live believe hold bring happen write provide sit stand lose pay meet include continue set learn lead understand watch follow
stop create speak read allow add spend grow open walk win offer remember consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest
raise pass sell require decide pull develop carry take see know think say look refer describe base produce contain involve represent occur act exist relate receive
consist locate found establish increase become good new first last long great little own old big high different small large next early young important few public bad same
able best better free low late hard major possible whole certain common full real similar short single special clear recent strong true available known various general
particular several specific total current original local national international human political social second third one two three many`);
