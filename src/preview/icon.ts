/** The page's icon: an opening quotation mark. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#3b5bdb"/><path d="M8 19c0-5 2.5-8.5 6.5-10v3c-2 1-3 2.5-3 4h3v7H8zm10 0c0-5 2.5-8.5 6.5-10v3c-2 1-3 2.5-3 4h3v7H18z" fill="#fff"/></svg>`;
