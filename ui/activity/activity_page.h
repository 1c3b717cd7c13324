#pragma once

#include <QTimer>
#include <QWidget>

#include "models/items/activity_model.h"
#include "ui/base/page_offer.h"
#include "ui/credentials/app_lookup.h"

class QAction;
class QLabel;
class QListView;
class QPushButton;

namespace claviger
{
class ActivityDetails;
class ActivityExporter;
class ActivityFeed;
class ActivityFilterBar;
class MessageBar;
class Workspace;

/// Who did what and when: a list that grows as one reads on, filters above it, and all that is known of a
/// line beside it.
class ActivityPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityPage)

public:
    ActivityPage(Workspace &workspace, const AppLookup &apps, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    ActivityFilterBar &filters() { return *m_filters; }
    ActivityDetails &details() { return *m_details; }
    MessageBar &messages() { return *m_messages; }
    ActivityExporter &exporter() { return *m_exporter; }

    void focusSearch();
    void undo();
    QList<QAction *> namedActions() const { return {m_exportAction}; } ///< for the command palette
    static QList<PageOffer> offers();
    /// The activity of this credential alone.
    void showOnly(const Id &credential, const QString &label);

signals:
    void credentialWanted(const claviger::Id &id); ///< to be shown on its own page

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildHeader(QWidget *parent);
    QWidget *buildEmpty(QWidget *parent);
    void connectParts();
    ActivityModel::Words wordsOf(const ActivityRecord &record) const;
    void applyFilters();
    void whenFilled();
    void showCurrent();
    void updateDetails();
    void undoChange(const Id &changeSet);
    Id nextUndoable() const; ///< the change that undo would take back; null if there is none

    Workspace &m_workspace;
    MessageBar *m_messages;
    ActivityDetails *m_details;
    ActivityModel m_model;
    ActivityFeed *m_feed;
    ActivityExporter *m_exporter;
    ActivityFilterBar *m_filters = nullptr;
    QAction *m_exportAction;
    QPushButton *m_export = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_busy = nullptr;
    QTimer m_slow; ///< reading takes long enough to say so
    QWidget *m_empty = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clear = nullptr;
    std::optional<ActivityRecord> m_shown;
    Id m_undoable; ///< when it was shown
};
}
