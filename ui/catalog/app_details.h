#pragma once

#include <QScrollArea>

#include "models/catalog/definition.h"
#include "ui/catalog/app_credentials.h"

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace claviger
{
/// An app's page: where its definition is from, its links, its credentials, its methods and their fields; and
/// what can be done with it.
class AppDetails final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppDetails)

public:
    explicit AppDetails(QWidget *parent = nullptr);

    /// `app` is how it is offered, with what a bundled one lends it.
    void show(const Definition &definition, const App &app, const QList<CredentialLine> &credentials,
        bool writable);
    void clear();
    QString slug() const { return m_slug; }
    QList<QAction *> namedActions() const { return {m_editThis, m_exportThis, m_removeThis}; }
    /// The first thing that a person wants here.
    void takeFocus();

signals:
    void backRequested();
    void newCredentialRequested();
    void credentialRequested(const claviger::Id &id);
    void allCredentialsRequested();
    void exportRequested();
    void editRequested();
    void removeRequested();

private:
    QAction *addNamed(const QString &code, const QString &text, void (AppDetails::*requested)());
    QWidget *buildTop();
    QWidget *buildHeader();
    void fillHeader(const Definition &definition, const App &app);
    void fillBody(const Definition &definition, const App &app);
    void addCredentials(const QList<CredentialLine> &credentials, bool offered);
    void addMethods(const App &app);
    void addMethod(const ConnectionMethod &method);
    void addUnoffered(const QList<ConnectionMethod> &methods);
    void addHeading(const QString &text);
    void addText(const QString &text, bool muted);
    void addLinks(const QList<std::pair<QString, QUrl>> &links);

    QString m_slug;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_origin;
    QPushButton *m_back;
    QPushButton *m_edit;
    QPushButton *m_export;
    QPushButton *m_remove;
    QPushButton *m_new;
    QAction *m_editThis;
    QAction *m_exportThis;
    QAction *m_removeThis;
    QWidget *m_body = nullptr; ///< made anew for each app
    QVBoxLayout *m_bodyLayout = nullptr;
    QVBoxLayout *m_layout;
};
}
