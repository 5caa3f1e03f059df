#include "CGuidanceContent.h"

// The content goes into the program here and not as resources "embedded in code": for those the compiler reads an array
// literal byte by byte, which takes it a minute for 250 kB, while #embed (C23; Clang 19) takes no time.
#pragma clang diagnostic ignored "-Wc23-extensions"

// clang-format off
static const unsigned char advice[] = {
#embed "../Guidance/Content/advice.json"
};
static const unsigned char figures[] = {
#embed "../Guidance/Content/figures.json"
};
static const unsigned char frame[] = {
#embed "../Guidance/Content/frame.json"
};
static const unsigned char habits[] = {
#embed "../Guidance/Content/habits.json"
};
static const unsigned char help[] = {
#embed "../Guidance/Content/help.json"
};
static const unsigned char house_rules[] = {
#embed "../Guidance/Content/house_rules.json"
};
static const unsigned char laws[] = {
#embed "../Guidance/Content/laws.json"
};
static const unsigned char lines[] = {
#embed "../Guidance/Content/lines.json"
};
static const unsigned char site[] = {
#embed "../Guidance/Content/site.json"
};
static const unsigned char site_check[] = {
#embed "../Guidance/Content/site_check.json"
};
static const unsigned char site_talk[] = {
#embed "../Guidance/Content/site_talk.json"
};
static const unsigned char site_you[] = {
#embed "../Guidance/Content/site_you.json"
};
static const unsigned char topics[] = {
#embed "../Guidance/Content/topics.json"
};
static const unsigned char forms[] = {
#embed "../Guidance/Content/forms.json"
};
static const unsigned char cards[] = {
#embed "../Guidance/Content/cards.json"
};
static const unsigned char say[] = {
#embed "../Guidance/Content/say.json"
};
static const unsigned char path_ai_fake[] = {
#embed "../Guidance/Content/path_ai_fake.json"
};
static const unsigned char path_child_told[] = {
#embed "../Guidance/Content/path_child_told.json"
};
static const unsigned char path_odd_contact[] = {
#embed "../Guidance/Content/path_odd_contact.json"
};
static const unsigned char path_picture_out[] = {
#embed "../Guidance/Content/path_picture_out.json"
};
static const unsigned char path_sextortion[] = {
#embed "../Guidance/Content/path_sextortion.json"
};
static const unsigned char path_suspicious_offer[] = {
#embed "../Guidance/Content/path_suspicious_offer.json"
};
static const unsigned char reports[] = {
#embed "../Guidance/Content/reports.json"
};
static const unsigned char settings[] = {
#embed "../Guidance/Content/settings.json"
};
static const unsigned char signs[] = {
#embed "../Guidance/Content/signs.json"
};
// clang-format on

#define FILE_NAMED(name) { #name, name, sizeof(name) }

static const guidance_file files[] = {
    FILE_NAMED(advice),
    FILE_NAMED(figures),
    FILE_NAMED(frame),
    FILE_NAMED(habits),
    FILE_NAMED(help),
    FILE_NAMED(house_rules),
    FILE_NAMED(laws),
    FILE_NAMED(lines),
    FILE_NAMED(path_ai_fake),
    FILE_NAMED(path_child_told),
    FILE_NAMED(path_odd_contact),
    FILE_NAMED(path_picture_out),
    FILE_NAMED(path_sextortion),
    FILE_NAMED(path_suspicious_offer),
    FILE_NAMED(reports),
    FILE_NAMED(settings),
    FILE_NAMED(signs),
    FILE_NAMED(site),
    FILE_NAMED(site_check),
    FILE_NAMED(site_talk),
    FILE_NAMED(site_you),
    FILE_NAMED(topics),
    FILE_NAMED(forms),
    FILE_NAMED(cards),
    FILE_NAMED(say),
};

size_t guidance_file_count(void) { return sizeof(files) / sizeof(files[0]); }

guidance_file guidance_file_at(size_t index) { return files[index]; }
