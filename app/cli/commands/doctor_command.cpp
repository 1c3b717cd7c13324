#include <algorithm>

#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/printable.h"
#include "app/doctor/examination.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString jsonWordFor(Finding::Level level)
{
    return level == Finding::Level::Fine   ? u"ok"_s
        : level == Finding::Level::Warning ? u"warning"_s
                                           : u"problem"_s;
}

void print(Console &console, const Findings &findings)
{
    int width = 0;
    for (const Finding &finding : findings)
        width = std::max(width, displayWidth(wordFor(finding.level)));
    const QString indent(width + 2, u' ');
    for (const Finding &finding : findings) {
        const QString word = wordFor(finding.level);
        console.print(
            word + QString(width + 2 - displayWidth(word), u' ') + printable(finding.sentence) + u'\n');
        if (!finding.remedy.isEmpty())
            console.print(indent + printable(finding.remedy) + u'\n');
    }
}

void printJson(Console &console, const Findings &findings, bool healthy)
{
    QJsonArray rows;
    for (const Finding &finding : findings)
        rows.append(QJsonObject{{u"check"_s, finding.check}, {u"level"_s, jsonWordFor(finding.level)},
            {u"message"_s, finding.sentence}, {u"remedy"_s, finding.remedy}});
    console.print(QJsonObject{{u"healthy"_s, healthy}, {u"findings"_s, rows}});
}

void append(Findings &findings, const Findings &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

Findings checkPassphraseFile()
{
    const QString check = u"passphraseFile"_s;
    const auto passphrase = passphraseFromFile();
    if (!passphrase)
        return {Finding::of(check, Finding::Level::Problem, passphrase.error())};
    if (passphrase->isNull())
        return {};
    return {Finding::fine(check, Say::tr("The passphrase file can be used."))};
}
}

CommandTask runCommand(Session &session, const DoctorArguments &)
{
    auto examination = examine(session.directory(), session.probe(), session.paths());
    Findings findings = co_await std::move(examination);
    append(findings, checkPassphraseFile());

    const bool healthy = std::none_of(findings.begin(), findings.end(),
        [](const Finding &finding) { return finding.level == Finding::Level::Problem; });
    if (session.console().json())
        printJson(session.console(), findings, healthy);
    else
        print(session.console(), findings);
    if (!healthy)
        session.console().noteProblem();
    co_return {};
}
}
