import { BannedPhrases } from '../banned/banned-phrases.js';
import { screenHandle } from './handle-screening.js';

const place = (phrases: readonly string[]) => ({
  bannedPhrases: BannedPhrases.of(phrases),
  holdFirstPosts: 0,
  newcomerLinks: 2,
});
const refuses = (phrase: string, handle: string) => screenHandle(handle, place([phrase])) !== null;

describe('screening of handles', () => {
  it.each([
    ['raffle', 'raffle'],
    ['Raffle', 'the_raffle'],
    ['raffle', 'raffle-king'],
    ['raffle', 'king.raffle.2'],
    ['raffle', 'r.a.f.f.l.e'],
    ['raffle', 'r_a_f_f_l_e'],
    ['raffle', 'raf.fle'],
    ['raffle', 'the_raf-fle_king'],
    ['raffle', 'raff1e'],
    ['raffle', 'raffle2026'],
    ['raffle', '2026raffle'],
    ['raffle', 'my_raffle99_king'],
    ['lottery', 'l0ttery'],
    ['lottery', 'l0.tt_ery7'],
    ['win now', 'win_now'],
    ['win now', 'w1n-n0w'],
    ['win now', 'winnow'],
    ['get rich quick', 'getrichquick'],
    ['get rich quick', 'i_get.rich_quick1'],
    ['get-rich', 'getrich'],
    ['raffl*', 'raffling_ann'],
    ['raffl*', 'raf.fling'],
    ['get rich*', 'getricher'],
    ['money', 'rnoney'],
    ['money', 'free_rn0ney'],
    ['winner', 'vvinner'],
    ['café', 'cafe'],
    ['4chan', '4chan'],
    ['web20', 'web_20'],
  ])('reads “%s” in %s', (phrase, handle) => {
    expect(refuses(phrase, handle)).toBe(true);
  });

  it.each([
    ['raffle', 'mina'],
    // Whole words, as in texts.
    ['raffle', 'rafflesia'],
    ['raffle', 'giraffle'],
    ['rich', 'richard'],
    ['rich*', 'enrich_me'],
    ['fall', 'fail'],
    ['burn', 'bum'],
    ['burn*', 'bumblebee'],
    ['win now', 'now_win'],
    ['win now', 'win_1_now'],
    ['賭博', 'mina'],
    ['*', 'mina'],
    ['', 'mina'],
  ])('does not read “%s” in %s', (phrase, handle) => {
    expect(refuses(phrase, handle)).toBe(false);
  });

  it('says at the handle what was read, each once', () => {
    expect(screenHandle('a_raffle.raf_fle', place(['raffle', 'nothing']))).toEqual({
      answer: 'refuse',
      rule: 'Banned phrase',
      path: 'input.handle',
      message: 'This handle holds words that are banned here: “raffle”. Choose another.',
    });
    expect(screenHandle('a_raffle', place([]))).toBeNull();
  });
});
