/**
 * Runs `work` whenever it is asked for, never twice at once: asked for while it runs, however often, it runs
 * once more afterwards. So each call is followed by a run that began after it.
 *
 * @param work may fail; it is run again all the same.
 */
export function oneAtATime(work: () => Promise<unknown>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    isRunning = true;
    do {
      isAskedAgain = false;
      await work().catch(() => undefined);
    } while (isAskedAgain);
    isRunning = false;
  };
  return () => {
    if (isRunning) isAskedAgain = true;
    else void run();
  };
}
