/** What a REST route answers. */
export interface Reply {
  readonly status: number;
  /** Absent for 204. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Discord's error body: a code of its own beside the status. */
export function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { message, code } };
}

/** 50035: what is wrong with the body, in the nested form that Discord uses for it. */
export function invalidForm(problems: readonly string[]): Reply {
  const _errors = problems.map((message) => ({ code: 'BASE_TYPE_INVALID', message }));
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: { data: { _errors } } } };
}

export const UNAUTHORIZED = refusal(401, 0, '401: Unauthorized');
export const NOT_FOUND = refusal(404, 0, '404: Not Found');
export const UNKNOWN_INTERACTION = refusal(404, 10062, 'Unknown interaction');
export const ALREADY_ACKNOWLEDGED = refusal(400, 40060, 'Interaction has already been acknowledged.');
export const UNKNOWN_WEBHOOK = refusal(404, 10015, 'Unknown Webhook');
export const INVALID_WEBHOOK_TOKEN = refusal(401, 50027, 'Invalid Webhook Token');
export const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
export const MISSING_ACCESS = refusal(403, 50001, 'Missing Access');
