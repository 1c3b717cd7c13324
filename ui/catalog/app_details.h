#pragma once

#include <QScrollArea>

#include "models/catalog/definition.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace claviger
{
/// What is known of one app: where its definition is from, its methods and their fields, its links; and what
/// can be done with it.
class AppDetails final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppDetails)

public:
    explicit AppDetails(QWidget *parent = nullptr);

    /// `app` is how it is offered, with what a bundled one lends it.
    void show(const Definition &definition, const App &app, qsizetype credentials, bool writable);
    void clear();
    QString slug() const { return m_slug; }

signals:
    void exportRequested();
    void editRequested();
    void removeRequested();

private:
    QWidget *buildHeader(QWidget *parent);
    QWidget *buildButtons(QWidget *parent);
    void addMethod(const ConnectionMethod &method);
    QLabel *addText(const QString &text, bool muted);
    void addLink(const QString &text, const QUrl &url);

    QString m_slug;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_origin;
    QWidget *m_buttons;
    QPushButton *m_edit;
    QPushButton *m_export;
    QPushButton *m_remove;
    QWidget *m_body = nullptr; ///< made anew for each app
    QVBoxLayout *m_bodyLayout = nullptr;
    QVBoxLayout *m_layout;
};
}
