#include "models/search/palette_model.h"

#include <algorithm>

#include "models/base/text_fold.h"
#include "models/search/fuzzy_match.h"

namespace claviger
{
namespace
{
/// Of equal fit, what one does and where one works come before the many credentials.
int weightOf(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Action:
    case PaletteEntry::Kind::Page:
    case PaletteEntry::Kind::View:
        return 30;
    case PaletteEntry::Kind::Project:
    case PaletteEntry::Kind::Environment:
    case PaletteEntry::Kind::Workspace:
        return 20;
    case PaletteEntry::Kind::Credential:
        return 10;
    case PaletteEntry::Kind::App:
        return 0;
    }
    return 0;
}

/// A word that is found beside the title is worth less than any that is found in it as a whole.
constexpr int beside = 1500;
}

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_searched.clear();
    m_searched.reserve(static_cast<size_t>(m_entries.size()));
    FoldCache folds; // many share app, scope and environment
    for (const PaletteEntry &entry : std::as_const(m_entries))
        m_searched.push_back({folded(entry.title), folds.fold(entry.detail) + u'\n' + folded(entry.words)});
    rank();
}

void PaletteModel::setRecent(const QStringList &codes)
{
    m_recent.clear();
    for (qsizetype i = 0; i < codes.size(); ++i)
        m_recent.insert(codes.at(i), static_cast<int>(codes.size() - i));
    rank();
}

void PaletteModel::setQuery(const QString &text)
{
    const QStringList words = searchWords(text);
    if (words == m_words)
        return;
    m_words = words;
    rank();
}

void PaletteModel::rank()
{
    std::vector<Ranked> found;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const int points = score(i); points > 0)
            found.push_back({i, points});
    }
    const auto isBefore = [this](const Ranked &a, const Ranked &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const QString &left = m_searched.at(static_cast<size_t>(a.entry)).title;
        const QString &right = m_searched.at(static_cast<size_t>(b.entry)).title;
        return left != right ? left < right : a.entry < b.entry;
    };
    const size_t shown = std::min<size_t>(found.size(), limit);
    std::partial_sort(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(), isBefore);
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < shown; ++i)
        m_shown.push_back(found.at(i).entry);
    endResetModel();
}

int PaletteModel::score(int entry) const
{
    if (m_words.isEmpty())
        return scoreOfNothing(entry);
    const Searched &searched = m_searched.at(static_cast<size_t>(entry));
    int sum = 0;
    for (const QString &word : m_words) {
        const int points = scoreOfWord(word, searched);
        if (points == 0)
            return 0;
        sum += points;
    }
    const int used = recency(entry);
    return sum / static_cast<int>(m_words.size()) + (used > 0 ? 100 + used : 0)
        + weightOf(m_entries.at(entry).kind);
}

int PaletteModel::scoreOfWord(const QString &word, const Searched &searched) const
{
    const int inTitle = fuzzyMatch(word, searched.title).value_or(0);
    if (inTitle >= WordRank || !searched.rest.contains(word))
        return inTitle;
    return std::max(inTitle, static_cast<int>(beside));
}

int PaletteModel::scoreOfNothing(int entry) const
{
    const int used = recency(entry);
    if (used > 0)
        return 1000 + used;
    const auto kind = m_entries.at(entry).kind;
    const bool isOffered = kind == PaletteEntry::Kind::Action || kind == PaletteEntry::Kind::Page;
    return isOffered ? weightOf(kind) : 0;
}

int PaletteModel::recency(int entry) const
{
    return m_recent.value(m_entries.at(entry).code);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{shown.title, shown.detail, shown.keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    switch (static_cast<Role>(role)) {
    case Role::Kind:
        return static_cast<int>(shown.kind);
    case Role::Code:
        return shown.code;
    case Role::Detail:
        return shown.detail;
    case Role::Keys:
        return shown.keys;
    case Role::Color:
        return shown.color;
    case Role::AppSlug:
        return shown.appSlug;
    }
    return {};
}
}
