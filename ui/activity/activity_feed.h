#pragma once

#include <stop_token>

#include <QObject>
#include <QTimer>

#include "app/workspace/workspace.h"
#include "models/items/activity_model.h"

namespace claviger
{
/// Keeps the model filled: with the first page of a query, with further ones as they are wanted, and with
/// what happens meanwhile.
class ActivityFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityFeed)

public:
    ActivityFeed(Workspace &workspace, ActivityModel &model, QObject *parent = nullptr);
    ~ActivityFeed() override;

    const ActivityQuery &query() const { return m_query; }
    /// The model keeps what it shows until the new first page is there.
    void setQuery(const ActivityQuery &query);
    bool isReading() const { return m_isReading; } ///< the first page

signals:
    void filled(); ///< the model shows the query's first page
    void failed(const claviger::Error &error);

private:
    void restart();
    void refresh();
    void readMore(const ActivityCursor &after);
    template <typename Use> void read(const ActivityCursor &after, Use use);

    Workspace &m_workspace;
    ActivityModel &m_model;
    ActivityQuery m_query;
    std::stop_source m_stop; ///< of what is read for the query
    QTimer m_soon; ///< several announcements are one
    bool m_isReading = false;
};
}
