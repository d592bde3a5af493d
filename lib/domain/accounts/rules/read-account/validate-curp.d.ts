/** The package carries types but does not name them in its package.json. */
declare module "validate-curp" {
  export default function validateCurp(curp: string): { isValid: boolean; errors?: readonly string[] };
}
