//! TSB Circular 321 of 31 May 2021, in its Chinese wording: the consultation that is open when
//! the program starts for the first time, and our reference for how circulars are worded.

use chrono::NaiveDate;

use super::{
    Consultation, Deadline, Edition, Element, FormWording, Kind, Language, Meeting, Recommendation,
    StudyGroup, StudyPeriod, Zone,
};

impl Consultation {
    /// TSB Circular 321, "Consultation on determined draft new Recommendation ITU-T D.1102
    /// (D.ConsumerOTT)", Study Group 3, deadline 1 December 2021 23:59 Geneva time.
    pub fn circular_321() -> Self {
        let day = |month, day| NaiveDate::from_ymd_opt(2021, month, day).unwrap_or_default();
        let last_minute = |date| Deadline::new(date, 23, 59, Zone::Geneva);
        Self {
            language: Language::Zh,
            number: 321,
            study_period: StudyPeriod::starting(2017),
            date: day(5, 31),
            study_group: StudyGroup::Number(3),
            study_group_email: Some("tsbsg3@itu.int".into()),
            subject: "关于建议在ITU-T第3研究组会议（2021年12月13-17日，虚拟会议）上批准已确定的\
                      ITU-T D.1102（D.ConsumerOTT）新建议书草案的成员国磋商"
                .into(),
            recommendations: vec![Recommendation {
                designation: Some("D.1102".into()),
                provisional_name: Some("D.ConsumerOTT".into()),
                kind: Kind::New,
                reference: Some("SG3-R39".into()),
                title: "针对OTT（过顶业务）的消费者赔偿和消费者保护机制".into(),
                summary:
                    "本建议书就OTT的提供与消费提出可能的消费者赔偿和消费者保护机制。此前，并无\
                          确保消费者得到保护和在必要时得到赔偿的国际框架，但越来越多的人开始使用\
                          过顶业务（OTT）应用程序进行语音通话、即时消息和视频通话。"
                        .into(),
                label: Some("ITU-T D.1102\n（D.ConsumerOTT）\n新建议书草案".into()),
            }],
            deadline: last_minute(day(12, 1)).unwrap_or_else(|| unreachable!("23:59 exists")),
            meeting: Some(Meeting {
                start: day(12, 13),
                end: day(12, 17),
                place: "虚拟会议".into(),
            }),
            reply_to: "tsbdir@itu.int".into(),
            fax: Some("+41-22-730-5853".into()),
            form_annex: "2".into(),
            edition: Edition::Hammamet2016,
            wording: wording(),
        }
    }
}

fn wording() -> FormWording {
    use Element as E;
    [
        (E::AnnexHeading, "附件2"),
        (
            E::Subject,
            "事由：成员国对电信标准化局第321号通函的回复：关于已确定的\
             ITU-T D.1102（D.ConsumerOTT）新建议书草案的磋商",
        ),
        (E::To, "致："),
        (
            E::Addressee,
            "国际电信联盟\n电信标准化局主任\nPlace des Nations\nCH 1211 Geneva 20, Switzerland",
        ),
        (E::From, "发自："),
        (E::Fax, "传真："),
        (E::Email, "电子邮件："),
        (E::Date, "日期："),
        (E::Salutation, "尊敬的先生/女士："),
        (
            E::Opening,
            "有关就电信标准化局第321号通函中所列的已确定案文与成员国进行磋商一事，\
             我谨向您通报我主管部门的意见，如下表所述。",
        ),
        (E::Instruction, "请选择两个方框中的一个"),
        (E::Authorise, "授权第3研究组审议此案文以供批准（在这种情况下，请选择两种方案⃝中的一种）："),
        (E::NoComments, "没有意见或没有建议的修改"),
        (E::Comments, "附上意见和建议的修改"),
        (
            E::Refuse,
            "不授权第3研究组审议此案文以供批准（已附上提出此意见的理由以及为使工作往下进行而\
             可能做出修改的概述）",
        ),
        (E::Closing, "顺致敬意！"),
    ]
    .into_iter()
    .map(|(element, text)| (element, text.to_owned()))
    .collect()
}
