/** How days and numbers are written on this page: the language with the reader's region, as the server has it. */
export const { locale } = document.documentElement.dataset;
