import { describe, expect, it } from 'vitest';
import { codeWords, holdsCodeWord } from '../../../src/search/exhibits/code-words.ts';

describe('words that are written as code is', () => {
  it.each([
    ['What does CONFIG_RUST do?', ['config_rust']],
    ['What does `make LLVM=1` build?', ['make llvm=1']],
    ['Why is LLVM=1 needed, and --release?', ['llvm=1', '--release']],
    ['What is std::fmt, or main()?', ['std::fmt', 'main()']],
    ['Where is rust-toolchain.toml (or src/lib.rs)?', ['rust-toolchain.toml', 'src/lib.rs']],
    ['Who calls parseQuestion, “$HOME” and /etc/hosts?', ['parsequestion', '$home', '/etc/hosts']],
  ])('%s', (question, words) => {
    expect(codeWords(question)).toEqual(words);
  });

  it.each([
    'Who leads the Rust for Linux project?',
    'Did the U.S. pay $50 at 9 a.m. for JavaScript, macOS and iPhone news?',
    'Is and/or used 24/7 by ANY.RUN, e.g. in re-entry?',
    'What stands at https://example.com/a_b, or news@example.org, or example.com?',
  ])('but not: %s', (question) => {
    expect(codeWords(question)).toEqual([]);
  });

  it('stand in a text by themselves', () => {
    expect(holdsCodeWord('config_rust=y', 'config_rust')).toBe(true);
    expect(holdsCodeWord('config_rust_debug=y', 'config_rust')).toBe(false);
    expect(holdsCodeWord('config_rust_debug=y, config_rust=n', 'config_rust')).toBe(true);
    expect(holdsCodeWord('cargo build --release', '--release')).toBe(true);
    expect(holdsCodeWord('', 'main()')).toBe(false);
  });
});
