/* How many occurrences libical finds in a year: cc -O2 libical.c -lical -o libical (Debian: libical-dev). */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static long found;

static void count(icalcomponent *event, struct icaltime_span *span, void *data) { found++; }

int main(int words, char **word) {
    FILE *file = fopen(word[words - 1], "rb");
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc(length + 1);
    text[fread(text, 1, length, file)] = 0;
    icalcomponent *all = icalparser_parse_string(text);
    struct icaltimetype from = icaltime_from_string("20260101T000000Z"), to = icaltime_from_string("20270101T000000Z");
    for (icalcomponent *event = icalcomponent_get_first_component(all, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(all, ICAL_VEVENT_COMPONENT))
        icalcomponent_foreach_recurrence(event, from, to, count, 0);
    printf("%ld\n", found);
    return 0;
}
