#include "app/catalog/import/pikku_sources.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int mostParts = 32;

/// Of the path on the other machine, the part that this project has too: `/app/src/x.ts` → `src/x.ts`.
QString here(const QString &root, const QString &sourceFile)
{
    const QStringList parts = sourceFile.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > mostParts)
        return {};
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const QString path = root + u'/' + parts.mid(i).join(u'/');
        if (SourceFiles::isFile(path))
            return path;
    }
    return {};
}
}

bool PikkuSources::defines(const QString &sourceFile, const QString &name)
{
    const bool isForeign = sourceFile.contains(u"/node_modules/"_s) || sourceFile.contains(u".."_s);
    if (sourceFile.isEmpty() || isForeign)
        return true;
    if (!m_texts.contains(sourceFile)) {
        const QString path = here(m_files.root(), sourceFile);
        const bool isGone = path.isEmpty() && sourceFile.startsWith(m_files.root() + u'/');
        const bool isElsewhere = path.isEmpty() && !isGone;
        if (isElsewhere)
            return true;
        m_texts.insert(sourceFile, isGone ? std::nullopt : textOf(path));
    }
    const auto &text = m_texts.value(sourceFile);
    return text && text->contains(name.toUtf8());
}

std::optional<QByteArray> PikkuSources::textOf(const QString &path)
{
    m_files.watch(path);
    const auto text = m_files.read(path);
    return text ? std::optional(*text) : std::nullopt;
}
}
