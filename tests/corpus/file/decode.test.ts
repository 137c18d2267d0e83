import { describe, expect, it } from 'vitest';
import { documentKind } from '../../../src/corpus/file/decode.ts';
import { Fault } from '../../../src/domain/fault.ts';

const kindOf = (subject: string, contentType: string | null, start: string): string =>
  documentKind({ subject, contentType, bytes: Buffer.from(start, 'latin1') });

describe('is read', () => {
  it.each<[subject: string, contentType: string | null, start: string, kind: string]>([
    ['https://example.com/a', 'text/html; charset=utf-8', '<p>a', 'html'],
    ['https://example.com/a.pdf', 'text/html', '<p>an error page', 'html'],
    ['https://example.com/a', 'application/xhtml+xml', '<?xml version="1.0"?>', 'html'],
    ['https://example.com/a.html', 'text/plain', ' \n<!DOCTYPE html>', 'html'],
    ['https://example.com/README.md?raw=1', 'text/plain', '# a', 'markdown'],
    ['https://example.com/a', 'text/markdown', '# a', 'markdown'],
    ['https://example.com/a.txt', 'Text/Plain', 'a', 'plain'],
    ['https://example.com/a', null, '\xef\xbb\xbf<html lang="en">', 'html'],
    ['saved.HTM', null, '<p>a', 'html'],
    ['notes.md', null, '# a', 'markdown'],
    ['notes.txt', null, 'a', 'plain'],
    ['download', null, '<!doctype html>', 'html'],
  ])('%s as %s', (subject, contentType, start, kind) => {
    expect(kindOf(subject, contentType, start)).toBe(kind);
  });
});

describe('is refused with the way to its text', () => {
  it.each<[subject: string, contentType: string | null, start: string, message: RegExp]>([
    ['https://example.com/a', 'application/pdf', '%PDF-1.7', /a PDF/],
    ['https://example.com/a', 'application/octet-stream', '%PDF-1.7', /a PDF/],
    ['report.pdf', null, '%PDF-1.4', /a PDF/],
    ['report.txt', null, '%PDF-1.4', /a PDF/],
    ['letter.docx', null, 'PK\x03\x04', /word processor/],
    ['letter.doc', null, '\xd0\xcf\x11\xe0', /word processor/],
    ['letter', null, '{\\rtf1', /word processor/],
    [
      'https://example.com/a',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'PK',
      /word processor/,
    ],
    ['book.epub', null, 'PK\x03\x04', /e-book/],
    ['https://example.com/a', 'image/png', '\x89PNG', /a picture/],
    ['https://example.com/a', 'video/mp4', '', /a recording/],
    ['https://example.com/feed', 'application/rss+xml', '<rss>', /a feed/],
    ['page.mhtml', null, 'From: <Saved by a browser>', /an archive/],
    ['data.bin', null, 'PK\x03\x04', /an archive/],
    ['https://example.com/a', 'application/json', '{}', /no web page but application\/json/],
    ['data.bin', null, 'abc', /its name does not say what it is/],
  ])('%s as %s', (subject, contentType, start, message) => {
    expect(() => kindOf(subject, contentType, start)).toThrow(Fault);
    expect(() => kindOf(subject, contentType, start)).toThrow(message);
  });
});
