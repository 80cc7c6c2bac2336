/**
 * How a command ends on a problem and how the server answers it. `exit` follows BSD's sysexits (64 usage, 65 bad data,
 * 66 no input, 69 unavailable, 70 internal, 73 cannot create, 75 try again later, 78 configuration); `status` is an HTTP
 * status. A diagnostic that spoils nothing has exit 0 and status 200.
 */
export interface ProblemCode {
  readonly exit: number;
  readonly status: number;
  readonly meaning: string;
  readonly remedy: string;
}
