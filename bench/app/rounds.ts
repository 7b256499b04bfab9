import { Stage } from './stage';
import type { Subject } from './subject';

/** A figure of each subject in each round. */
export type Rounds<T> = ReadonlyMap<string, readonly T[]>;

/**
 * Measures each subject once in each round, one after the other, each round in the other direction:
 * what the machine does besides hits all of them. Each has a desktop of its own for all rounds.
 */
export async function inRounds<T>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (stage: Stage) => Promise<T>,
): Promise<Rounds<T>> {
  const stages: Stage[] = [];
  try {
    for (const subject of subjects) stages.push(await Stage.open(subject));
    const figures = new Map<string, T[]>(subjects.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const stage of round % 2 === 0 ? stages : stages.toReversed()) {
        figures.get(stage.subject.name)?.push(await measure(stage));
      }
    }
    return figures;
  } finally {
    for (const stage of stages) await stage.close();
  }
}

/** One figure of one subject, round by round. */
export function of<T>(rounds: Rounds<T>, subject: Subject, pick: (figure: T) => number): number[] {
  return (rounds.get(subject.name) ?? []).map(pick);
}
