#pragma once

#include <functional>

#include <QAbstractListModel>
#include <QDate>
#include <QHash>
#include <QLocale>

#include "models/activity/activity_query.h"

namespace claviger
{
/// The activity as a list that grows page by page: whoever fills it listens to pageWanted(). Newest first;
/// the first row of each day says which day it is.
class ActivityModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// The words of a record, made where the reader's language is known.
    struct Words
    {
        QString sentence;
        QString who; ///< person and program, in short
    };
    using Wording = std::function<Words(const ActivityRecord &record)>;

    enum class Role {
        Time = Qt::UserRole + 1, ///< of day, short
        Who,
        Day, ///< in words, of the first row of each day; else empty
        Undone, ///< bool
        Code, ///< a verb of the log or a ChangeKind's name
    };
    Q_ENUM(Role)

    /// `today` decides which day is called so.
    explicit ActivityModel(Wording wording, std::function<QDate()> today = &QDate::currentDate,
        const QLocale &locale = QLocale(), QObject *parent = nullptr);

    const ActivityRecord &record(int row) const { return m_records.at(row); }
    int rowOf(const ActivityRecord &record) const; ///< -1: not there (any more, or not yet)

    /// Starts anew with the first page.
    void setPage(const ActivitySlice &page);
    /// Answers pageWanted().
    void appendPage(const ActivitySlice &page);
    /// pageWanted() has no answer; it is asked again when a view wants to see more.
    void pageFailed() { m_isWaiting = false; }
    /// The first page as it is now, read again: what is new goes on top, and what has been undone says so.
    void refresh(const ActivitySlice &page);
    /// Field names may be known now, or a day has passed.
    void wordsChanged();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void pageWanted(const claviger::ActivityCursor &after);

private:
    const Words &words(int row) const;
    QDate day(int row) const;
    QString dayText(int row) const;
    QString timeText(int row) const;
    QString spokenText(int row) const;
    bool startsWith(const QList<ActivityRecord> &records) const;

    Wording m_wording;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<ActivityRecord> m_records;
    mutable QHash<int, Words> m_words; ///< by row counted from the end, so that new ones on top move none
    std::optional<ActivityCursor> m_next;
    bool m_isWaiting = false;
};
}
