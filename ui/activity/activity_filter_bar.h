#pragma once

#include <QTimer>
#include <QWidget>

#include "models/activity/activity_query.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace claviger
{
/// What of the activity is shown: words, kind, program, time, and at times one credential.
class ActivityFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityFilterBar)

public:
    explicit ActivityFilterBar(QWidget *parent = nullptr);

    /// Days begin at midnight of this machine's time zone.
    ActivityQuery query() const;
    void setCredential(const Id &id, const QString &label);
    void clear();
    QLineEdit &search() { return *m_search; }

signals:
    void changed();

private:
    void buildCombos();
    QWidget *buildCredential();
    QComboBox *addCombo(const QString &name);

    QLineEdit *m_search;
    QComboBox *m_group;
    QComboBox *m_program;
    QComboBox *m_period;
    QWidget *m_credentialRow;
    QLabel *m_credentialName;
    Id m_credential;
    QTimer m_typing;
};
}
