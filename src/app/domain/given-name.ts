/** What stands before a Thai name on papers and is not said in a greeting: คุณ takes its place. */
const TITLE = /^(?:นางสาว|น\.ส\.|นาง|นาย|ว่าที่ร้อยตรี|ดร\.)\s*(?=\S)/;

/** The name by which a person is greeted: `นิภา` of `นางสาวนิภา ใจงาม`. Empty of an empty name. */
export const givenName = (name: string): string => name.trim().replace(TITLE, '').split(/\s+/, 1)[0] ?? '';
