// What searching in CredentialTableModel looks at.
#include <algorithm>

#include "models/base/text_fold.h"
#include "models/items/credential_table_model.h"

namespace claviger
{
namespace
{
constexpr int longestNames = 60; ///< app, scope and environment together, usually
}

const QString &CredentialTableModel::haystack(int row) const
{
    if (m_haystacks.size() != m_rows.size())
        m_haystacks = QList<QString>(m_rows.size());
    QString &text = m_haystacks[row];
    if (text.isNull()) {
        const CredentialSummary &credential = m_rows.at(row);
        const QString label = folded(credential.label);
        text.reserve(label.size() + credential.appSlug.size() + credential.slug.size() + longestNames);
        // one line each, so that no word is found across two of them
        text.append(m_folds.fold(appName(credential))).append(u'\n').append(credential.appSlug).append(u'\n');
        text.append(label).append(u'\n').append(credential.slug).append(u'\n');
        text.append(m_folds.fold(scopeName(credential))).append(u'\n');
        text.append(m_folds.fold(environmentName(credential)));
    }
    return text;
}

QStringView CredentialTableModel::foldedLabel(int row) const
{
    const QString &text = haystack(row);
    const qsizetype begin = text.indexOf(u'\n', text.indexOf(u'\n') + 1) + 1;
    return QStringView(text).sliced(begin, text.indexOf(u'\n', begin) - begin);
}

FilterVocabulary CredentialTableModel::vocabulary() const
{
    if (m_shownApps.isEmpty()) {
        for (const CredentialSummary &row : m_rows) {
            if (!m_shownApps.contains(row.appSlug))
                m_shownApps.insert(row.appSlug, appName(row));
        }
    }
    FilterVocabulary vocabulary{m_shownApps, m_projects.values(), m_environments.values()};
    std::ranges::sort(vocabulary.projects, {}, &Project::position);
    std::ranges::sort(vocabulary.environments, {}, &Environment::position);
    return vocabulary;
}

QStringList CredentialTableModel::labelsLike(const QString &text, int atMost) const
{
    QStringList labels;
    for (int row = 0; row < rowCount() && labels.size() < atMost; ++row) {
        if (foldedLabel(row).contains(text) && !labels.contains(m_rows.at(row).label))
            labels.append(m_rows.at(row).label);
    }
    return labels;
}
}
