import { COMMENT_FIELD } from '#survey/domain/comment-from-fields.ts';

/** Five residents of an invented municipality; what may name somebody is in two of them. */
export const COMMENTS = [
  'ขอชม นางสาวสมหญิง ใจดี ที่ช่วยกรอกแบบฟอร์มให้แม่ของดิฉัน',
  'รอคิวนานกว่าหนึ่งชั่วโมง เก้าอี้ไม่พอ',
  'ห้องน้ำสะอาดขึ้นมาก ขอบคุณ',
  'เจ้าหน้าที่ไม่รับโทรศัพท์ โทรกลับที่ 081-234-5678 ด้วย',
  'อยากให้เปิดรับชำระภาษีช่วงพักเที่ยง',
] as const;

/** Each of them writes in her own words on a phone without scripts, and answers nothing else. The point must ask for them there. */
export async function leaveComments(url: string, code: string): Promise<void> {
  for (const text of COMMENTS) {
    const reply = await fetch(`${url}/s/${code}`, {
      method: 'POST',
      body: new URLSearchParams({ [COMMENT_FIELD]: text }),
      redirect: 'manual',
    });
    if (reply.status !== 303) throw new Error(`a comment was not taken: ${reply.status} ${await reply.text()}`);
  }
}
