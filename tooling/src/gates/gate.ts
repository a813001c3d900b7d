/** A check that passes or says what is wrong. `npm test` counts each as one. */
export interface Gate {
  name: string;
  run(): Promise<GateResult>;
}

export interface GateResult {
  passed: boolean;
  /** For people: what is wrong, or what was looked at. */
  report: string;
}
