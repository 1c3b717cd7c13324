#include "models/items/activity_model.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace claviger
{
ActivityModel::ActivityModel(
    Wording wording, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent),
      m_wording(std::move(wording)),
      m_today(std::move(today)),
      m_locale(locale)
{
}

int ActivityModel::rowOf(const ActivityRecord &record) const
{
    const auto found
        = std::ranges::find_if(m_records, [&](const ActivityRecord &other) { return other.isSame(record); });
    return found == m_records.cend() ? -1 : static_cast<int>(found - m_records.cbegin());
}

void ActivityModel::setPage(const ActivitySlice &page)
{
    beginResetModel();
    m_records = page.records;
    m_next = page.next;
    m_isWaiting = false;
    m_words.clear();
    endResetModel();
}

void ActivityModel::appendPage(const ActivitySlice &page)
{
    m_isWaiting = false;
    m_next = page.next;
    if (page.records.isEmpty())
        return;
    const auto added = static_cast<int>(page.records.size());
    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    m_records += page.records;
    const auto words = std::exchange(m_words, {});
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        m_words.insert(it.key() + added, it.value());
    endInsertRows();
}

void ActivityModel::refresh(const ActivitySlice &page)
{
    const auto known = m_records.isEmpty()
        ? page.records.cend()
        : std::ranges::find_if(page.records,
              [this](const ActivityRecord &record) { return record.isSame(m_records.constFirst()); });
    if (known == page.records.cend() || !startsWith({known, page.records.cend()}))
        return setPage(page);

    const auto added = static_cast<int>(known - page.records.cbegin());
    const auto old = static_cast<int>(page.records.cend() - known);
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_records = QList<ActivityRecord>(page.records.cbegin(), known) + m_records;
        endInsertRows();
    }
    std::copy(known, page.records.cend(), m_records.begin() + added);
    // The row below the new ones may start its day no longer.
    if (old > 0)
        emit dataChanged(index(added), index(added + old - 1));
}

bool ActivityModel::startsWith(const QList<ActivityRecord> &records) const
{
    return records.size() <= m_records.size()
        && std::equal(records.cbegin(), records.cend(), m_records.cbegin(),
            [](const ActivityRecord &left, const ActivityRecord &right) { return left.isSame(right); });
}

void ActivityModel::wordsChanged()
{
    m_words.clear();
    if (!m_records.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_isWaiting;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!m_next || !canFetchMore(parent))
        return;
    m_isWaiting = true;
    emit pageWanted(*m_next);
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return words(row).sentence;
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case static_cast<int>(Role::Time):
        return timeText(row);
    case static_cast<int>(Role::Who):
        return words(row).who;
    case static_cast<int>(Role::Day):
        return row == 0 || day(row) != day(row - 1) ? dayText(row) : QString();
    case static_cast<int>(Role::Undone):
        return m_records.at(row).undone;
    case static_cast<int>(Role::Code):
        return m_records.at(row).code;
    default:
        return {};
    }
}

const ActivityModel::Words &ActivityModel::words(int row) const
{
    const int key = rowCount() - row;
    auto found = m_words.find(key);
    if (found == m_words.end())
        found = m_words.insert(key, m_wording(m_records.at(row)));
    return *found;
}

QDate ActivityModel::day(int row) const
{
    return QDateTime::fromMSecsSinceEpoch(m_records.at(row).at).date();
}

QString ActivityModel::dayText(int row) const
{
    const QDate date = day(row);
    const qint64 ago = date.daysTo(m_today());
    if (ago == 0)
        return QCoreApplication::translate("claviger", "Today");
    if (ago == 1)
        return QCoreApplication::translate("claviger", "Yesterday");
    return m_locale.toString(date, QLocale::LongFormat);
}

QString ActivityModel::timeText(int row) const
{
    return m_locale.toString(
        QDateTime::fromMSecsSinceEpoch(m_records.at(row).at).time(), QLocale::ShortFormat);
}

/// The whole line, for who does not see where it stands.
QString ActivityModel::spokenText(int row) const
{
    QStringList parts{words(row).sentence, words(row).who, timeText(row), dayText(row)};
    if (m_records.at(row).undone)
        parts.append(QCoreApplication::translate("claviger", "undone"));
    return parts.join(u", "_s);
}
}
