#include "models/schema/file_content.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int longestLabel = 64;
constexpr int mostLabels = 16;

QStringList pemLabels(const QString &text)
{
    static const QRegularExpression begin(
        u"^-----BEGIN ([ -,.-~]+(?:-[ -,.-~]+)*)-----\\s*$"_s, QRegularExpression::MultilineOption);
    QStringList labels;
    auto matches = begin.globalMatch(text);
    while (matches.hasNext() && labels.size() < mostLabels)
        labels.append(matches.next().captured(1).left(longestLabel));
    return labels;
}
}

FileContent fileContentOf(const QString &text)
{
    FileContent content;
    const QString start = text.left(256).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        const QJsonObject object = document.object();
        if (document.isArray())
            content.kind = FileContent::Kind::JsonList;
        else if (object.contains("type"_L1) && object.contains("private_key"_L1))
            content.kind = FileContent::Kind::ServiceAccount;
        else if (document.isObject())
            content.kind = FileContent::Kind::JsonObject;
        return content;
    }
    content.labels = pemLabels(text);
    if (!content.labels.isEmpty())
        content.kind = FileContent::Kind::Pem;
    return content;
}
}
