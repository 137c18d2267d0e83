const SVG = 'http://www.w3.org/2000/svg';

/** Shapes in a square of 24 by 24. */
const SHAPES = {
  hash: 'M10.1 3 9.3 8H4.5v2h4.480l-.64 4H3.5v2h4.520L7.2 21h2l.82-5h4l-.82 5h2l.82-5h4.480v-2h-4.160l.64-4h4.520V8h-4.2l.8-5h-2l-.8 5h-4l.8-5h-2.2zm.88 7h4l-.64 4h-4l.64-4z',
  dots: 'M4 14a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm8 0a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm8 0a2 2 0 1 1 0-4 2 2 0 0 1 0 4z',
  eye: 'M12 5C6.5 5 2.7 9.2 1.2 11.5a1 1 0 0 0 0 1C2.7 14.8 6.5 19 12 19s9.3-4.2 10.8-6.5a1 1 0 0 0 0-1C21.3 9.2 17.5 5 12 5zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  out: 'M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14V3zM5 5h5v2H5v12h12v-5h2v5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
  close: 'm12 10.6 5.3-5.3 1.4 1.4L13.4 12l5.3 5.3-1.4 1.4L12 13.4l-5.3 5.3-1.4-1.4 5.3-5.3-5.3-5.3 1.4-1.4z',
  down: 'M12 15.4 5.3 8.7l1.4-1.4 5.3 5.3 5.3-5.3 1.4 1.4z',
  at: 'M12 2a10 10 0 1 0 5.6 18.3l-1.1-1.7A8 8 0 1 1 20 12v1.5a1.5 1.5 0 0 1-3 0V8h-2v.7a5 5 0 1 0 .7 6.9A3.5 3.5 0 0 0 22 13.5V12A10 10 0 0 0 12 2zm0 13a3 3 0 1 1 0-6 3 3 0 0 1 0 6z',
  plus: 'M13 4v7h7v2h-7v7h-2v-7H4v-2h7V4z',
  slash:
    'M8 2h8a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6zm0 2a4 4 0 0 0-4 4v8a4 4 0 0 0 4 4h8a4 4 0 0 0 4-4V8a4 4 0 0 0-4-4H8zm6.2 2.5h2.3l-6.7 11H7.5z',
} as const;

/** A decorative drawing, which says nothing beyond the words beside it. */
export function icon(name: keyof typeof SHAPES): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
