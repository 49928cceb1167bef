import { useView, type View, withView } from './context.js';

describe('the view that parts of a page look at', () => {
  const page = { islands: new Set(['page']) } as unknown as View;
  const part = { islands: new Set(['part']) } as unknown as View;

  it('is that of what is being rendered', () => {
    const seen: View[] = [];
    withView(page, () => {
      withView(part, () => String(seen.push(useView())));
      return String(seen.push(useView()));
    });
    expect(seen).toEqual([part, page]);
  });

  it('is handed on to nobody where rendering fails', () => {
    expect(() =>
      withView(page, () => {
        throw new Error('a broken part');
      }),
    ).toThrow('a broken part');
    expect(useView).toThrow('not part of a page');
  });
});
