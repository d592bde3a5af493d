/**
 * Calls back once a command is done, even if what started it has left the page by then. `mutate`'s own
 * callbacks are lost in that case: a form that is gone as soon as the answer's news are read never told of it.
 * Without `otherwise` a failure is left to the mutation's `error`.
 */
export function afterSuccess<Answer>(
  answer: Promise<Answer>,
  then: (answer: Answer) => void,
  otherwise: (error: unknown) => void = () => undefined,
): void {
  answer.then(then, otherwise);
}
