#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>

#include "models/search/palette_entry.h"

namespace claviger
{
/// What the command palette lists for what has been typed, best first. Every word must be found; titles count
/// for more than other words, and of what fits equally well the one chosen last comes first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Kind = Qt::UserRole + 1, ///< PaletteEntry::Kind as int
        Code,
        Detail,
        Keys,
        Color,
        AppSlug,
    };

    /// More rows nobody looks through: one types on.
    static constexpr int limit = 50;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    /// Codes, the one chosen last first.
    void setRecent(const QStringList &codes);
    /// Nothing typed lists what was chosen last, then actions and pages.
    void setQuery(const QString &text);

    const PaletteEntry &entry(int row) const { return m_entries.at(m_shown.at(static_cast<size_t>(row))); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Searched
    {
        QString title;
        QString rest; ///< detail and slugs, a line each
    };
    struct Ranked
    {
        int entry;
        int score;
    };
    void rank();
    int score(int entry) const; ///< 0: not all of the words are in it
    int scoreOfWord(const QString &word, const Searched &searched) const;
    int scoreOfNothing(int entry) const;
    int recency(int entry) const; ///< 0: not chosen lately

    QList<PaletteEntry> m_entries;
    std::vector<Searched> m_searched;
    QHash<QString, int> m_recent; ///< larger: later
    QStringList m_words;
    std::vector<int> m_shown;
};
}
