import { afterAll, afterEach, beforeAll, expect, onTestFailed, test } from 'vitest';
import { answerTheFirstQuestions, arriveAndSignIn, findTheWayFromNothing } from './chapters/first-minutes.ts';
import { raiseStage, type Stage, takePictures } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
});
afterAll(() => stage?.end());
afterEach(() => {
  expect(stage.complaints.splice(0), 'what the browser complained about').toEqual([]);
});

/** The chapters follow one another, on one product that begins empty. */
const chapter = (name: string, play: (stage: Stage) => Promise<void>) =>
  test(name, () => {
    onTestFailed(() => takePictures(stage, name));
    return play(stage);
  });

chapter(
  'the first person signs in through the identity provider, comes back to where they wanted to be and owns the place',
  arriveAndSignIn,
);
chapter('name, address, bank and VAT are asked once, and what is missing is said', answerTheFirstQuestions);
chapter('an empty home page and every empty list say what to do first', findTheWayFromNothing);
