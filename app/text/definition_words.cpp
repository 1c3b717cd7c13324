#include "app/text/definition_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger)
};

struct CategoryName
{
    const char *category;
    const char *name;
};

constexpr CategoryName categoryNames[] = {
    {"ai", QT_TRANSLATE_NOOP("claviger", "AI")},
    {"analytics", QT_TRANSLATE_NOOP("claviger", "Analytics")},
    {"automation", QT_TRANSLATE_NOOP("claviger", "Automation")},
    {"cloud", QT_TRANSLATE_NOOP("claviger", "Cloud")},
    {"commerce", QT_TRANSLATE_NOOP("claviger", "Commerce")},
    {"communication", QT_TRANSLATE_NOOP("claviger", "Communication")},
    {"crm", QT_TRANSLATE_NOOP("claviger", "Customer relations")},
    {"database", QT_TRANSLATE_NOOP("claviger", "Databases")},
    {"design", QT_TRANSLATE_NOOP("claviger", "Design")},
    {"developer-tools", QT_TRANSLATE_NOOP("claviger", "Developer tools")},
    {"email", QT_TRANSLATE_NOOP("claviger", "Email")},
    {"files", QT_TRANSLATE_NOOP("claviger", "Files")},
    {"finance", QT_TRANSLATE_NOOP("claviger", "Finance")},
    {"generic", QT_TRANSLATE_NOOP("claviger", "General")},
    {"marketing", QT_TRANSLATE_NOOP("claviger", "Marketing")},
    {"messaging", QT_TRANSLATE_NOOP("claviger", "Messaging")},
    {"observability", QT_TRANSLATE_NOOP("claviger", "Observability")},
    {"payments", QT_TRANSLATE_NOOP("claviger", "Payments")},
    {"productivity", QT_TRANSLATE_NOOP("claviger", "Productivity")},
    {"project-management", QT_TRANSLATE_NOOP("claviger", "Project management")},
    {"scheduling", QT_TRANSLATE_NOOP("claviger", "Scheduling")},
    {"search", QT_TRANSLATE_NOOP("claviger", "Search")},
    {"security", QT_TRANSLATE_NOOP("claviger", "Security")},
    {"social", QT_TRANSLATE_NOOP("claviger", "Social media")},
    {"support", QT_TRANSLATE_NOOP("claviger", "Customer support")},
};
}

QString nameOf(DefinitionOrigin origin)
{
    switch (origin) {
    case DefinitionOrigin::Bundled:
        return Words::tr("bundled");
    case DefinitionOrigin::Own:
        return Words::tr("own");
    case DefinitionOrigin::Pikku:
        return u"Pikku"_s;
    case DefinitionOrigin::Atomemo:
        return u"Atomemo"_s;
    case DefinitionOrigin::Keystroke:
        return u"Keystroke"_s;
    case DefinitionOrigin::JsonSchema:
        return u"JSON Schema"_s;
    }
    return {};
}

QString nameOf(ImportStatus status)
{
    switch (status) {
    case ImportStatus::New:
        return Words::tr("new");
    case ImportStatus::Changed:
        return Words::tr("changed");
    case ImportStatus::Unchanged:
        return Words::tr("unchanged");
    case ImportStatus::Skipped:
        return Words::tr("skipped");
    case ImportStatus::Gone:
        return Words::tr("gone");
    }
    return {};
}

QString nameOf(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return Words::tr("text");
    case FieldType::MultiLine:
        return Words::tr("several lines");
    case FieldType::Number:
        return Words::tr("number");
    case FieldType::Integer:
        return Words::tr("whole number");
    case FieldType::Boolean:
        return Words::tr("yes or no");
    case FieldType::Choice:
        return Words::tr("choice");
    case FieldType::Url:
        return Words::tr("address (URL)");
    case FieldType::Host:
        return Words::tr("host");
    case FieldType::DateTime:
        return Words::tr("date and time");
    case FieldType::File:
        return Words::tr("file");
    case FieldType::Object:
        return Words::tr("group");
    case FieldType::StringList:
        return Words::tr("list");
    case FieldType::StringMap:
        return Words::tr("names and values");
    case FieldType::Unknown:
        break;
    }
    return Words::tr("unknown");
}

QString nameOf(DefinitionUse use)
{
    return use == DefinitionUse::Variable ? Words::tr("variable") : Words::tr("credential");
}

QString categoryName(const QString &category)
{
    for (const CategoryName &known : categoryNames)
        if (category == QLatin1StringView(known.category))
            return QCoreApplication::translate("claviger", known.name);
    QString name = category;
    name.replace(u'-', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

QStringList knownCategories()
{
    QStringList categories;
    for (const CategoryName &known : categoryNames)
        categories.append(QString::fromLatin1(known.category));
    return categories;
}

QString categoryFrom(const QString &typed)
{
    QString text = typed.trimmed();
    for (const QString &category : knownCategories())
        if (categoryName(category).compare(text, Qt::CaseInsensitive) == 0)
            return category;
    return text;
}
}
