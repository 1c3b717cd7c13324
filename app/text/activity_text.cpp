#include "app/text/activity_text.h"

#include <QCoreApplication>

#include "app/text/activity_phrases.h"
#include "app/text/sentences.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString words(const char *source)
{
    return fillPhraseAnyway(source, {});
}

QString readSentence(
    const ActivityRecord &record, QVariantMap arguments, const QHash<QString, QString> &names)
{
    const auto verb = activityVerbNamed(record.code);
    if (!verb)
        return {};
    const QString field = arguments.value(u"field"_s).toString();
    if (!field.isEmpty())
        arguments.insert(u"field"_s, names.value(field, field));
    const Phrase *phrase = choosePhrase(activityPhrases(), static_cast<int>(*verb), arguments);
    return phrase ? fillPhraseAnyway(phrase->sentence, arguments) : QString();
}
}

QString describe(const ActivityRecord &record, const QHash<QString, QString> &fieldNames)
{
    QString sentence;
    if (record.isRead())
        sentence = readSentence(record, record.arguments, fieldNames);
    else if (record.kind)
        sentence = describe(*record.kind, record.arguments);
    if (!sentence.isEmpty())
        return sentence;
    return fillPhraseAnyway(
        QT_TRANSLATE_NOOP("claviger", "Did what this version of Claviger has no words for ({code})"),
        {{u"code"_s, record.code}});
}

QString actorText(const ActivityRecord &record)
{
    if (record.arguments.value(u"automatic"_s).toBool())
        return words(QT_TRANSLATE_NOOP("claviger", "Claviger, by itself"));
    if (!record.actorName.isEmpty())
        return record.actorName;
    if (record.byLocalActor)
        return words(QT_TRANSLATE_NOOP("claviger", "You"));
    return record.actor.toText(u"actor");
}

QString deviceText(const ActivityRecord &record)
{
    if (!record.deviceName.isEmpty())
        return record.deviceName;
    if (record.onLocalDevice)
        return words(QT_TRANSLATE_NOOP("claviger", "This computer"));
    return record.device.toText(u"device");
}

QString programText(const QString &program)
{
    if (program == "claviger"_L1)
        return words(QT_TRANSLATE_NOOP("claviger", "Desktop"));
    if (program == "clav"_L1)
        return words(QT_TRANSLATE_NOOP("claviger", "Command line"));
    return program;
}

QString groupText(ActivityGroup group)
{
    switch (group) {
    case ActivityGroup::Read:
        return words(QT_TRANSLATE_NOOP("claviger", "Secrets read"));
    case ActivityGroup::Changed:
        return words(QT_TRANSLATE_NOOP("claviger", "Credentials changed"));
    case ActivityGroup::Apps:
        return words(QT_TRANSLATE_NOOP("claviger", "Apps"));
    case ActivityGroup::Settings:
        break;
    }
    return words(QT_TRANSLATE_NOOP("claviger", "Workspace, projects and environments"));
}

QString activitySearchText(const ActivityRecord &record)
{
    const QStringList parts{describe(record), actorText(record), deviceText(record),
        programText(record.program), record.fields.join(u' '), record.arguments.value(u"app"_s).toString(),
        record.arguments.value(u"appName"_s).toString()};
    return parts.join(u'\n');
}
}
