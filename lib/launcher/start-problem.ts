/** Something that keeps Atalaya from starting and that a person can mend; the message is one clear sentence. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
