import { Conflict } from '#kernel';

export class PromptAnswered extends Conflict {
  constructor() {
    super('Somebody has begun to answer this prompt, so it stays. Let it close instead, and it takes nothing more.');
  }
}
