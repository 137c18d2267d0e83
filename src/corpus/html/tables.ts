import { attribute, isElement, type PageElement } from './dom.ts';

// A cell of facts is short, a cell that holds an article is not; under column names a cell may describe something.
const LONGEST_CELL = 250;
const LONGEST_NAMED_CELL = 600;
/** What no cell of facts holds. */
const LAYOUT = 'table,h1,h2,h3,h4,form,nav';

/** Whether a table holds data; old pages put columns of text beside one another with tables. */
export function isDataTable(table: PageElement): boolean {
  if (/presentation|none/.test(attribute(table, 'role'))) return false;
  for (const inside of table.querySelectorAll(LAYOUT)) if (inside !== table) return false;
  let longest = LONGEST_CELL;
  for (const name of table.querySelectorAll('th')) if (name) longest = LONGEST_NAMED_CELL;
  let rows = 0;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    rows += 1;
    let cells = 0;
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (!isElement(cell)) continue;
      cells += 1;
      if ((cell.textContent ?? '').length > longest) return false;
    }
    widest = Math.max(widest, cells);
  }
  return rows > 1 && widest > 1;
}
