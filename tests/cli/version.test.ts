import { expect, it } from 'vitest';
import { verbatim } from '../support/verbatim-process.ts';

it.each(['--version', '-v', '-V', 'version'])('%s prints name and version', async (call) => {
  expect(await verbatim([call])).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^verbatim \d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});
