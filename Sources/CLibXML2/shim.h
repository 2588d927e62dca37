// Debian builds libxml2 with ICU, whose headers clash with the copy inside Swift's Foundation. Only
// private fields of the encoding handlers depend on it, and nothing here touches these.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
