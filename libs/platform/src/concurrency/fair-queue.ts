import { unavailable } from '../database/unavailable.js';

export interface LineLimits {
  /** Works that are done at the same time. */
  readonly atOnce: number;
  /** Works that wait for their turn. */
  readonly waiting: number;
  /** Of these, one member's. */
  readonly ofOneMember: number;
  /** Milliseconds that one waits. */
  readonly patience: number;
}

interface Waiting {
  readonly enter: () => void;
}

/**
 * Lets works be done a few at a time, one of each member's in turn: whoever sends twenty waits for their own, and nobody else
 * for more than one of them. Nobody waits without end: a line that is full, or too slow, says so.
 */
export class FairQueue {
  private inside = 0;
  private waiting = 0;
  /** Whose turn comes first stands first. */
  private readonly lines = new Map<string, Waiting[]>();

  /** @param refusal what is told to whoever has as many waiting as one member may */
  constructor(
    private readonly limits: LineLimits,
    private readonly refusal: (most: number) => Error = () => unavailable('busy'),
  ) {}

  /** Works that are being done, and that wait for their turn. */
  get length(): { readonly inside: number; readonly waiting: number } {
    return { inside: this.inside, waiting: this.waiting };
  }

  /** @throws the refusal where too many of the member's wait, Unavailable where the line is full, or the turn does not come in time; the work was not begun then */
  async pass<Result>(member: string, work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.limits.atOnce) this.inside++;
    else await this.queue(member);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private queue(member: string): Promise<void> {
    const line = this.lines.get(member) ?? [];
    const { waiting, ofOneMember, patience } = this.limits;
    if (line.length >= ofOneMember) throw this.refusal(ofOneMember);
    if (this.waiting >= waiting) throw unavailable('busy');
    return new Promise((enter, refuse) => {
      const place = {
        enter: () => {
          clearTimeout(timer);
          enter();
        },
      };
      const timer = setTimeout(() => {
        this.remove(member, place);
        refuse(unavailable('busy'));
      }, patience);
      line.push(place);
      this.lines.set(member, line);
      this.waiting++;
    });
  }

  /** Whoever's turn it is takes the place of the one who leaves, and stands last with what else is theirs. */
  private leave(): void {
    const [next] = this.lines;
    if (!next) {
      this.inside--;
      return;
    }
    const [member, line] = next;
    const place = line[0] as Waiting;
    this.lines.delete(member);
    this.lines.set(member, line);
    this.remove(member, place);
    place.enter();
  }

  private remove(member: string, place: Waiting): void {
    const line = this.lines.get(member) ?? [];
    line.splice(line.indexOf(place), 1);
    if (line.length === 0) this.lines.delete(member);
    this.waiting--;
  }
}
